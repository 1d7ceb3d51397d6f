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
import java.util.HashMap;
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

    /** One among others, without what it would do. */
    ListRequestView listed(ListRequest request, String reader) {
        return ListRequestView.of(request, company(request), null, undoUntil(request), reader, null);
    }

    /** For people who act for the organisation. */
    @Transactional(Transactional.TxType.MANDATORY)
    ListRequestView own(ListRequest request, String reader) {
        return ListRequestView.of(request, company(request), preview(request), undoUntil(request), reader, null);
    }

    /** For a registrar, among others. */
    ListRequestView listedForReview(ListRequest request, String reader) {
        return ListRequestView.of(
                request, company(request), null, undoUntil(request), reader, holders.organisation(request.holderId()));
    }

    /** For a registrar. */
    @Transactional(Transactional.TxType.MANDATORY)
    ListRequestView forReview(ListRequest request, String reader) {
        return ListRequestView.of(
                request,
                company(request),
                preview(request),
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
        List<PhoneNumber> recorded = numbers(request.lines().askedAgain(Outcome.RECORDED));
        return numbers.isAnyLeaving(
                recorded, holders.organisation(request.holderId()).key());
    }

    private static List<PhoneNumber> numbers(SentLines lines) {
        return lines.pending(lines.all().size()).stream()
                .flatMap(number -> PhoneNumber.tryParse(number).stream())
                .toList();
    }

    /** Null once it is decided. */
    private SentLines preview(ListRequest request) {
        return switch (request.state()) {
            case ENTERED, WAITING, PROPOSED ->
                preview(request, holders.organisation(request.holderId()).key());
            default -> null;
        };
    }

    private SentLines preview(ListRequest request, String holder) {
        SentLines lines = request.lines();
        List<PhoneNumber> wanted = numbers(lines);
        Map<PhoneNumber, Standing> standing = new HashMap<>();
        wanted.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> standing.putAll(numbers.standing(some)));
        Map<PhoneNumber, Outcome> would = new LinkedHashMap<>();
        wanted.forEach(number ->
                would.put(number, request.kind().outcome(Optional.ofNullable(standing.get(number)), holder)));
        if (request.kind().isAboutCompany()) {
            wanted.stream()
                    .filter(number -> would.get(number) == Outcome.RECORDED)
                    .gather(Gatherers.windowFixed(AT_ONCE))
                    .forEach(some -> ofCompany(request, some, standing, would));
        }
        return lines.with(List.copyOf(would.values()));
    }

    private void ofCompany(
            ListRequest request,
            List<PhoneNumber> some,
            Map<PhoneNumber, Standing> standing,
            Map<PhoneNumber, Outcome> would) {
        Map<UUID, Outcome> outcomes = companies.of(
                request, some.stream().map(number -> standing.get(number).id()).toList());
        some.forEach(
                number -> would.put(number, outcomes.get(standing.get(number).id())));
    }
}
