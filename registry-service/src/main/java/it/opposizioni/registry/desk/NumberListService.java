package it.opposizioni.registry.desk;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.desk.NumberList.Line;
import it.opposizioni.registry.desk.NumberList.Outcome;
import it.opposizioni.registry.desk.NumberList.Result;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.AssistedOppositions;
import it.opposizioni.registry.opposition.AssistedOppositions.Standing;
import it.opposizioni.registry.opposition.OppositionService;
import it.opposizioni.registry.opposition.Withdrawals;
import it.opposizioni.registry.registration.DeskRegistrations;
import it.opposizioni.registry.registration.DeskRegistrations.Recorded;
import it.opposizioni.registry.registration.DeskRegistrations.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Registers a list of numbers for one holder: what can be registered of it, under one protocol number, with an outcome for each line. A line that
 * cannot be registered stops none of the others. Takes such numbers off the register, too.
 */
@ApplicationScoped
public class NumberListService {

    private final DeskRequestRepository requests;
    private final DeskHolders holders;
    private final DeskChecks checks;
    private final AssistedOppositions numbers;
    private final OppositionService oppositions;
    private final Withdrawals withdrawals;
    private final DeskRegistrations registrations;
    private final Outbox outbox;
    private final Ids ids;
    private final Now clock;

    NumberListService(
            DeskRequestRepository requests,
            DeskHolders holders,
            DeskChecks checks,
            AssistedOppositions numbers,
            OppositionService oppositions,
            Withdrawals withdrawals,
            DeskRegistrations registrations,
            Outbox outbox,
            Ids ids,
            Now clock) {
        this.requests = requests;
        this.holders = holders;
        this.checks = checks;
        this.numbers = numbers;
        this.oppositions = oppositions;
        this.withdrawals = withdrawals;
        this.registrations = registrations;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** It could not be entered any more. */
    public boolean isTooOld(Instant receivedAt) {
        return checks.isTooOld(receivedAt, clock.get());
    }

    /** As a list that came by e-mail or post, with the evidence that a registrar has seen. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Result enter(NumberList.Confirmed list) {
        return enter(list.entry(), list.registrar(), list.id());
    }

    /**
     * Two registrars have seen the evidence, in place of a proof of each line: the numbers leave the register as any other, after a day in which that can be
     * undone, and their lines are told.
     *
     * @param list whose registrar is the second of the two
     * @param leaving numbers of that holder, locked, each with its opposition
     * @param proposedBy the first of the two
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(NumberList.Confirmed list, Map<PhoneNumber, UUID> leaving, String proposedBy) {
        Instant now = clock.get();
        DeskEntry entry = list.entry().withoutNumber();
        DeskChecks.Checked checked = checks.check(DeskRequestKind.WITHDRAWAL, entry, now);
        DeskHolder holder = holders.stated(checked.taxCode(), entry.holder(), entry.languageOrItalian(), true);
        leaving.forEach((number, opposition) -> {
            DeskRequest request = request(DeskRequestKind.WITHDRAWAL, number, entry, checked, holder);
            // no events of their own: the organisation is written to about the list as a whole
            request.enter(proposedBy, now);
            request.approve(list.registrar(), now);
            request.isAbout(opposition);
            withdrawals.askInList(opposition, holder.key(), request.ground(), list.id());
            requests.persist(request);
        });
    }

    @Transactional
    Result enter(NumberList.Entry list, String registrar) {
        return enter(list, registrar, null);
    }

    /** @param listId of what an organisation has sent on the site; null of what came to the desk */
    private Result enter(NumberList.Entry list, String registrar, UUID listId) {
        Instant now = clock.get();
        DeskEntry entry = list.withoutNumber();
        DeskChecks.Checked checked = checks.check(DeskRequestKind.OPPOSITION, entry, now);
        DeskHolder holder = holders.stated(checked.taxCode(), entry.holder(), entry.languageOrItalian(), false);
        List<Outcome> outcomes = new ArrayList<>();
        Map<PhoneNumber, Integer> lines = read(list.numbers(), outcomes);
        // all before the first: in ascending order, so that two lists never wait for each other
        oppositions.queueUp(lines.keySet());
        Map<PhoneNumber, DeskRequest> wanted = new LinkedHashMap<>();
        lines.forEach((number, line) -> {
            Outcome outcome = outcome(numbers.lockStanding(number), holder, checked.media());
            outcomes.set(line, outcome);
            if (outcome == Outcome.RECORDED) {
                wanted.put(number, request(DeskRequestKind.OPPOSITION, number, entry, checked, holder));
            }
        });
        tell(wanted.values(), holder, registrar, now);
        DeskRegistrations.Person person =
                new DeskRegistrations.Person(holder.key(), checked.taxCode(), holder.language(), listId);
        Optional<Recorded> recorded = register(wanted, person, checked.media());
        return result(list, outcomes, recorded);
    }

    /** The numbers with their places; for a line without one, what is wrong with it. */
    private static Map<PhoneNumber, Integer> read(List<String> typed, List<Outcome> outcomes) {
        Map<PhoneNumber, Integer> lines = new LinkedHashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            Optional<PhoneNumber> number = PhoneNumber.tryParse(typed.get(i));
            if (number.isEmpty()) {
                outcomes.add(Outcome.NOT_A_NUMBER);
            } else if (!number.get().isSubscriberLine()) {
                outcomes.add(Outcome.NOT_A_LINE);
            } else if (lines.putIfAbsent(number.get(), i) != null) {
                outcomes.add(Outcome.TWICE);
            } else {
                outcomes.add(Outcome.RECORDED);
            }
        }
        return lines;
    }

    private Outcome outcome(Optional<Standing> standing, DeskHolder holder, Set<Medium> media) {
        if (checks.obstacle(DeskRequestKind.OPPOSITION, media, standing, holder).isPresent()) {
            return Outcome.HELD_BY_ANOTHER;
        }
        boolean already = standing.filter(number -> holder.key().equals(number.holder())
                        && !number.leaving()
                        && number.media().containsAll(media))
                .isPresent();
        return already ? Outcome.ALREADY : Outcome.RECORDED;
    }

    private DeskRequest request(
            DeskRequestKind kind, PhoneNumber number, DeskEntry entry, DeskChecks.Checked checked, DeskHolder holder) {
        return new DeskRequest(ids.next(), kind, number, checked.media(), holder.id())
                .cameBy(
                        entry.channel(),
                        checked.receivedAt(),
                        entry.evidenceReference(),
                        checked.dueOn(),
                        entry.askedBy());
    }

    private void tell(Collection<DeskRequest> wanted, DeskHolder holder, String registrar, Instant now) {
        wanted.forEach(request -> {
            String event = request.enter(registrar, now);
            outbox.append(new DomainEvent(
                    event, request.id().toString(), request.version(), now, DeskEvents.Recorded.of(request, holder)));
        });
    }

    private Optional<Recorded> register(
            Map<PhoneNumber, DeskRequest> wanted, DeskRegistrations.Person person, Set<Medium> media) {
        Optional<Recorded> recorded = registrations.register(
                person,
                wanted.values().stream()
                        .map(request -> new Wanted(request.number(), request.ground()))
                        .toList(),
                media);
        recorded.ifPresent(done -> wanted.values().forEach(request -> {
            request.isAbout(done.oppositions().get(request.number()));
            request.registeredAs(done.protocol());
            requests.persist(request);
        }));
        return recorded;
    }

    private static Result result(NumberList.Entry list, List<Outcome> outcomes, Optional<Recorded> recorded) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            String typed = list.numbers().get(i);
            Optional<PhoneNumber> number = PhoneNumber.tryParse(typed);
            Outcome outcome = outcomes.get(i);
            lines.add(new Line(
                    i + 1,
                    number.map(PhoneNumber::e164).orElse(typed),
                    outcome,
                    outcome == Outcome.RECORDED
                            ? recorded.map(done -> done.oppositions().get(number.orElseThrow()))
                                    .orElse(null)
                            : null));
        }
        int count = (int) lines.stream()
                .filter(line -> line.outcome() == Outcome.RECORDED)
                .count();
        return new Result(recorded.map(Recorded::protocol).orElse(null), count, lines);
    }
}
