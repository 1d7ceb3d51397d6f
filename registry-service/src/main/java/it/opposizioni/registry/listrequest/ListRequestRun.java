package it.opposizioni.registry.listrequest;

import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.desk.NumberList;
import it.opposizioni.registry.desk.NumberList.Outcome;
import it.opposizioni.registry.desk.NumberListService;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.opposition.AssistedOppositions;
import it.opposizioni.registry.opposition.AssistedOppositions.Standing;
import it.opposizioni.registry.opposition.OppositionService;
import it.opposizioni.registry.opposition.Withdrawals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries a request out, a part in each transaction, with the outcomes in the same commit: so nothing is lost or done twice when a process is killed. What
 * counts is who holds a number then, and not when the request came.
 */
@ApplicationScoped
class ListRequestRun {

    private final ListRequestRepository requests;
    private final ListRequestConfig config;
    private final ListRequestViews views;
    private final DeskHolders holders;
    private final AssistedOppositions numbers;
    private final OppositionService oppositions;
    private final Withdrawals withdrawals;
    private final NumberListService desk;
    private final CompanyOutcomes companies;
    private final Outbox outbox;
    private final Now clock;

    ListRequestRun(
            ListRequestRepository requests,
            ListRequestConfig config,
            ListRequestViews views,
            DeskHolders holders,
            AssistedOppositions numbers,
            OppositionService oppositions,
            Withdrawals withdrawals,
            NumberListService desk,
            CompanyOutcomes companies,
            Outbox outbox,
            Now clock) {
        this.requests = requests;
        this.config = config;
        this.views = views;
        this.holders = holders;
        this.numbers = numbers;
        this.oppositions = oppositions;
        this.withdrawals = withdrawals;
        this.desk = desk;
        this.companies = companies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<UUID> waiting() {
        return requests.running();
    }

    /** @return whether there is more to do */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean runPart(UUID id) {
        ListRequest request = requests.lockUnlessTaken(id)
                .filter(each -> each.state() == ListRequestState.RUNNING)
                .orElse(null);
        if (request == null) {
            return false;
        }
        // as a list of the desk locks them: the holder, and then its numbers in ascending order
        holders.hold(request.holderId());
        DeskHolders.Organisation organisation = holders.organisation(request.holderId());
        List<PhoneNumber> next = request.lines().pending(config.part()).stream()
                .flatMap(number -> PhoneNumber.tryParse(number).stream())
                .toList();
        request.became(run(request, organisation, next));
        if (!request.lines().pending(1).isEmpty()) {
            return true;
        }
        Instant now = clock.get();
        String event = request.finish(now);
        outbox.append(views.event(event, request, views.dueAt(request), now));
        return false;
    }

    private List<Outcome> run(ListRequest request, DeskHolders.Organisation organisation, List<PhoneNumber> next) {
        oppositions.queueUp(next);
        Map<PhoneNumber, Outcome> outcomes = new LinkedHashMap<>();
        Map<PhoneNumber, UUID> wanted = new LinkedHashMap<>();
        for (PhoneNumber number : next) {
            Optional<Standing> standing = numbers.lockStanding(number);
            Outcome outcome = request.kind().outcome(standing, organisation.key());
            outcomes.put(number, outcome);
            if (outcome == Outcome.RECORDED) {
                wanted.put(number, standing.orElseThrow().id());
            }
        }
        Map<UUID, Outcome> ofCompany = companies.of(request, wanted.values());
        wanted.forEach((number, id) -> outcomes.put(number, ofCompany.get(id)));
        wanted.values().removeIf(id -> ofCompany.get(id) != Outcome.RECORDED);
        act(request, organisation, wanted);
        return List.copyOf(outcomes.values());
    }

    private void act(ListRequest request, DeskHolders.Organisation organisation, Map<PhoneNumber, UUID> wanted) {
        String holder = organisation.key();
        Ground ground = request.entered().delegation() == null
                ? null
                : Ground.ofDelegate(request.entered().delegation());
        switch (request.kind()) {
            case RENEWAL -> wanted.values().forEach(id -> oppositions.renewInList(id, holder, ground, request.id()));
            case WITHDRAWAL ->
                desk.withdraw(
                        approved(request, organisation),
                        wanted,
                        request.evidence().seenBy());
            case WITHDRAWAL_UNDO ->
                wanted.values().forEach(id -> withdrawals.undoInList(id, holder, ground, request.id()));
            case EXEMPTION -> companies.grant(request, wanted.values(), holder, ground);
            case EXEMPTION_END -> companies.takeBack(request, wanted.values(), holder, ground);
        }
    }

    private static NumberList.Confirmed approved(ListRequest request, DeskHolders.Organisation organisation) {
        return new NumberList.Confirmed(
                request.id(),
                organisation,
                List.of(),
                null,
                request.evidence().channel(),
                request.sentAt(),
                request.evidence().reference(),
                request.entered().name(),
                request.evidence().decidedBy());
    }
}
