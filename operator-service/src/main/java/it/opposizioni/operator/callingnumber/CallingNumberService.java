package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.operator.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who calls from which number, now and at any instant before. */
@ApplicationScoped
public class CallingNumberService {

    private static final PhoneNumber LOWEST = PhoneNumber.ofDigits(0);
    private static final Text TAKEN = Text.of(
            "Un altro operatore ha dichiarato questo numero. Se è tuo, chiedi al gestore di dirimere il conflitto.",
            "Another operator has declared this number. If it is yours, ask the registrar to settle the conflict.");
    private static final Text YOURS_ALREADY =
            Text.of("Hai già dichiarato questo numero.", "You have declared this number already.");
    private static final Text FOREIGN =
            Text.of("Si dichiarano solo numeri italiani.", "Only Italian numbers can be declared.");

    private final CallingNumberRepository numbers;
    private final OperatorService operators;
    private final Outbox outbox;
    private final Ids ids;
    private final Now now;

    CallingNumberService(CallingNumberRepository numbers, OperatorService operators, Outbox outbox, Ids ids, Now now) {
        this.numbers = numbers;
        this.operators = operators;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    /** An overlap is a conflict to be settled, never silently taken. */
    @Transactional
    CallingNumber declare(Caller caller, PhoneNumber number) {
        UUID operatorId = caller.requireOperatorId();
        operators.requireActiveUntilCommit(operatorId);
        if (!number.isItalian()) {
            throw DomainException.invalid("/number", "FOREIGN", FOREIGN);
        }
        numbers.serialise(number);
        numbers.declared(number).ifPresent(other -> {
            boolean own = other.operatorId().equals(operatorId);
            throw new DomainException(OperatorProblems.CALLING_NUMBER_TAKEN, own ? YOURS_ALREADY : TAKEN);
        });
        CallingNumber declared = new CallingNumber(ids.next(), number, operatorId, now.get());
        numbers.persist(declared);
        outbox.append(CallingNumberEvents.declared(declared));
        return declared;
    }

    /** Allowed to a suspended operator too: it takes nothing from anybody. */
    @Transactional
    void withdraw(Caller caller, PhoneNumber number) {
        numbers.serialise(number);
        CallingNumber declared = numbers.declared(number)
                .filter(n -> n.operatorId().equals(caller.requireOperatorId()))
                .orElseThrow(DomainException::notFound);
        declared.withdraw(now.get());
        outbox.append(CallingNumberEvents.withdrawn(declared));
    }

    @Transactional
    Page<CallingNumber> list(Caller caller, String cursor, int limit) {
        PhoneNumber after = Cursor.decode(cursor, text -> PhoneNumber.ofDigits(Long.parseLong(text)))
                .orElse(LOWEST);
        return Page.of(
                numbers.declaredBy(caller.requireOperatorId(), after, limit + 1),
                limit,
                n -> String.valueOf(n.number().digits()));
    }

    /** Those of {@code wanted} that the operator declares now. */
    @Transactional
    public Set<PhoneNumber> declaredBy(UUID operatorId, Collection<PhoneNumber> wanted) {
        return numbers.declaredBy(operatorId, wanted).stream()
                .map(CallingNumber::number)
                .collect(Collectors.toSet());
    }

    /** Who had declared this number at that instant: the ground of the answer to a complaint. */
    @Transactional
    public List<CallingNumber> declaredAt(PhoneNumber number, Instant at) {
        return numbers.declaredAt(number, at);
    }
}
