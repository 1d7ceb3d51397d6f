package it.opposizioni.registry.listrequest;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.desk.NumberList.Outcome;
import it.opposizioni.registry.listrequest.ListRequestView.Company;
import it.opposizioni.registry.numberlist.SentLines;
import it.opposizioni.registry.operatordirectory.OperatorDirectory;
import it.opposizioni.registry.opposition.AssistedOppositions;
import it.opposizioni.registry.opposition.AssistedOppositions.Standing;
import it.opposizioni.registry.opposition.Withdrawals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;

/** Shows a request, and before it is decided what it would do. */
@ApplicationScoped
class ListRequestViews {

    /** Numbers that are looked for at once. */
    private static final int AT_ONCE = 1_000;

    private final DeskHolders holders;
    private final AssistedOppositions numbers;
    private final Withdrawals withdrawals;
    private final CompanyOutcomes companies;
    private final OperatorDirectory directory;
    private final Now clock;

    ListRequestViews(
            DeskHolders holders,
            AssistedOppositions numbers,
            Withdrawals withdrawals,
            CompanyOutcomes companies,
            OperatorDirectory directory,
            Now clock) {
        this.holders = holders;
        this.numbers = numbers;
        this.withdrawals = withdrawals;
        this.companies = companies;
        this.directory = directory;
        this.clock = clock;
    }

    /** What is told of it. @param dueAt null for what never leaves the register */
    DomainEvent event(String event, ListRequest request, Instant dueAt, Instant now) {
        return ListRequestEvents.of(
                event, request, holders.organisation(request.holderId()), company(request), dueAt, now);
    }

    /** Null where it is about none. */
    private Company company(ListRequest request) {
        CompanyAsked asked = request.company();
        return asked == null
                ? null
                : new Company(
                        asked.operatorId(),
                        directory.nameOf(asked.operatorId()).orElse(null),
                        directory.standingOf(asked.operatorId()).orElse(null),
                        asked.firstDay(),
                        asked.lastDay());
    }

    /** One among others: of what it would do only whether that is anything. */
    ListRequestView listed(ListRequest request, String reader) {
        return ListRequestView.of(request, company(request), null, usable(request), undoUntil(request), reader, null);
    }

    /** For people who act for the organisation. */
    @Transactional(Transactional.TxType.MANDATORY)
    ListRequestView own(ListRequest request, String reader) {
        SentLines preview = preview(request);
        Boolean usable = request.state() == ListRequestState.ENTERED ? preview.count(Outcome.RECORDED) > 0 : null;
        return ListRequestView.of(request, company(request), preview, usable, undoUntil(request), reader, null);
    }

    /** Each with what became of it; where nothing would come of any of them, with what would, so that it can be found out why. */
    @Transactional(Transactional.TxType.MANDATORY)
    SentLines lines(ListRequest request) {
        return Boolean.FALSE.equals(usable(request)) ? preview(request) : request.lines();
    }

    /** For a registrar, among others. */
    ListRequestView listedForReview(ListRequest request, String reader) {
        return ListRequestView.of(
                request,
                company(request),
                null,
                null,
                undoUntil(request),
                reader,
                holders.organisation(request.holderId()));
    }

    /** For a registrar. */
    @Transactional(Transactional.TxType.MANDATORY)
    ListRequestView forReview(ListRequest request, String reader) {
        return ListRequestView.of(
                request,
                company(request),
                preview(request),
                null,
                undoUntil(request),
                reader,
                holders.organisation(request.holderId()));
    }

    /** When the first of its numbers leaves the register; null for what takes none off. */
    Instant dueAt(ListRequest request) {
        return request.endsProtection() ? withdrawals.due(request.decidedAt()) : null;
    }

    /** The same while there is something to undo; null when none of its numbers is leaving any more. */
    private Instant undoUntil(ListRequest request) {
        Instant due = dueAt(request);
        return due != null && clock.get().isBefore(due) && isAnyLeaving(request) ? due : null;
    }

    private boolean isAnyLeaving(ListRequest request) {
        return !held(request, request.lines().askedAgain(Outcome.RECORDED), true, 1)
                .isEmpty();
    }

    private static List<PhoneNumber> numbers(SentLines lines) {
        return lines.pending(lines.all().size()).stream()
                .flatMap(number -> PhoneNumber.tryParse(number).stream())
                .toList();
    }

    /** Null once it is decided. */
    private SentLines preview(ListRequest request) {
        return switch (request.state()) {
            case ENTERED, WAITING, PROPOSED -> {
                SentLines lines = request.lines();
                yield lines.with(would(request, lines));
            }
            default -> null;
        };
    }

    /** Whether its preview has a line that would be recorded, found out without one; null once it was confirmed. */
    private Boolean usable(ListRequest request) {
        return request.state() == ListRequestState.ENTERED ? isUsable(request) : null;
    }

    /** One of the organisation's own numbers is enough, but for a company, which may have its permission on some of them. */
    private boolean isUsable(ListRequest request) {
        ListRequestKind kind = request.kind();
        int enough = kind.isAboutCompany() ? request.lineCount() : 1;
        return held(request, request.lines(), kind.isForLeaving(), enough).stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .anyMatch(some -> companies.of(request, some).containsValue(Outcome.RECORDED));
    }

    /** Those of the lines about which nothing is known that are the organisation's: on their way out of the register, or the others. */
    private List<UUID> held(ListRequest request, SentLines lines, boolean leaving, int most) {
        String holder = holders.organisation(request.holderId()).key();
        return numbers.held(numbers(lines), holder, leaving, most);
    }

    /** What would become of the lines about which nothing is known yet, in their order. */
    private List<Outcome> would(ListRequest request, SentLines lines) {
        String holder = holders.organisation(request.holderId()).key();
        return numbers(lines).stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> would(request, holder, some).stream())
                .toList();
    }

    private List<Outcome> would(ListRequest request, String holder, List<PhoneNumber> some) {
        Map<PhoneNumber, Standing> standing = numbers.standing(some);
        Map<PhoneNumber, Outcome> would = new LinkedHashMap<>();
        some.forEach(number ->
                would.put(number, request.kind().outcome(Optional.ofNullable(standing.get(number)), holder)));
        if (request.kind().isAboutCompany() && would.containsValue(Outcome.RECORDED)) {
            ofCompany(request, standing, would);
        }
        return List.copyOf(would.values());
    }

    private void ofCompany(ListRequest request, Map<PhoneNumber, Standing> standing, Map<PhoneNumber, Outcome> would) {
        List<PhoneNumber> possible = would.keySet().stream()
                .filter(number -> would.get(number) == Outcome.RECORDED)
                .toList();
        Map<UUID, Outcome> outcomes = companies.of(
                request,
                possible.stream().map(number -> standing.get(number).id()).toList());
        possible.forEach(
                number -> would.put(number, outcomes.get(standing.get(number).id())));
    }
}
