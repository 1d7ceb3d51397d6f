package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.kit.turn.InTurn;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.callingnumber.CallingNumberRepository.Place;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which operators declare which numbers, now and at any instant before. */
@ApplicationScoped
public class CallingNumberService {

    /** For {@link InTurn}: what changes declarations waits for what changes others. */
    public static final String TURN = "calling numbers";

    private static final Text YOURS_ALREADY =
            Text.of("Hai già dichiarato questo numero.", "You have declared this number already.");
    private static final Text OVERLAPS_YOURS = Text.of(
            "Hai già dichiarato alcuni di questi numeri: dichiara solo gli altri, o ritira prima quella dichiarazione.",
            "You have declared some of these numbers already: declare only the others, or withdraw that declaration first.");

    private static final Text NOT_PROVABLE = Text.of(
            "Si può provare solo un numero fisso o mobile dichiarato da solo, non un intervallo.",
            "Only a landline or mobile number that is declared alone can be proved, and no range.");
    private static final Text VERIFIED_BEFORE =
            Text.of("Hai già provato che questo numero è tuo.", "You have already proved that this number is yours.");

    private final CallingNumberRepository numbers;
    private final Declarations declarations;
    private final OperatorService operators;
    private final NumberKinds kinds;
    private final Now now;

    CallingNumberService(
            CallingNumberRepository numbers,
            Declarations declarations,
            OperatorService operators,
            CallingNumberConfig config,
            Now now) {
        this.numbers = numbers;
        this.declarations = declarations;
        this.operators = operators;
        this.kinds = NumberKinds.shipped(config.largestRange());
        this.now = now;
    }

    /** The result of a claim. */
    public enum Claim {
        DECLARED,
        CONFLICT,
        /** The operator has declared all of it before. */
        UNCHANGED,
        /** The operator has declared some of it before. */
        OVERLAPS
    }

    /** What can be declared today; see {@link NumberKinds#read}. */
    public Declarable read(String first, String last, String... pointers) {
        return kinds.read(first, last, Rome.day(now.get()), pointers);
    }

    /** An overlap with another operator is a conflict to be settled, never silently taken. */
    @Transactional
    CallingNumber declare(Caller caller, Declarable wanted) {
        UUID operatorId = caller.requireOperatorId();
        serialise(operatorId);
        Claim before = claimedBefore(operatorId, wanted.range());
        if (before != Claim.DECLARED) {
            throw new DomainException(
                    OperatorProblems.CALLING_NUMBER_TAKEN, before == Claim.UNCHANGED ? YOURS_ALREADY : OVERLAPS_YOURS);
        }
        return declarations.make(operatorId, wanted, now.get());
    }

    /** Many at once, in one commit. The same request again changes nothing. Of a file each part waits for its turn, as a single declaration does. */
    @InTurn(TURN)
    @Transactional
    public List<Claim> claim(UUID operatorId, List<Declarable> wanted) {
        serialise(operatorId);
        Instant at = now.get();
        return wanted.stream().map(one -> claim(operatorId, one, at)).toList();
    }

    /**
     * In this order: who has the operator while it waits for its turn keeps the operator's lists from being sealed, for as long as others
     * declare.
     *
     * @throws DomainException 403 when the operator may not act now
     */
    private void serialise(UUID operatorId) {
        numbers.serialise();
        operators.requireActiveUntilCommit(operatorId);
    }

    private Claim claim(UUID operatorId, Declarable wanted, Instant at) {
        Claim before = claimedBefore(operatorId, wanted.range());
        if (before != Claim.DECLARED) {
            return before;
        }
        CallingNumber made = declarations.make(operatorId, wanted, at);
        return made.state() == CallingNumberState.DECLARED ? Claim.DECLARED : Claim.CONFLICT;
    }

    /** {@link Claim#DECLARED} when there is nothing before. */
    private Claim claimedBefore(UUID operatorId, NumberRange range) {
        List<NumberRange> own = numbers.open(range).stream()
                .filter(n -> n.operatorId().equals(operatorId))
                .map(CallingNumber::range)
                .toList();
        if (own.isEmpty()) {
            return Claim.DECLARED;
        }
        long covered = own.stream()
                .mapToLong(r -> r.overlap(range).map(NumberRange::size).orElse(0L))
                .sum();
        return covered == range.size() ? Claim.UNCHANGED : Claim.OVERLAPS;
    }

    /** Allowed to a suspended operator too: it affects no other operator. One number of a range leaves the others declared. */
    @Transactional
    void withdraw(Caller caller, ShownNumber number) {
        numbers.serialise();
        NumberRange one = NumberRange.of(number);
        CallingNumber declared = numbers.open(one).stream()
                .filter(n -> n.operatorId().equals(caller.requireOperatorId()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        if (declared.range().equals(one)) {
            declarations.end(declared, now.get());
        } else if (declared.state() == CallingNumberState.DECLARED) {
            declarations.withdrawPart(declared, one, now.get());
        } else {
            throw DomainException.notFound();
        }
    }

    /**
     * A declaration whose line can be proved now. Until the end of the transaction nothing changes about it, nor about whether its operator may
     * act.
     *
     * @throws DomainException 403 when the operator may not act now; 404 when there is none, or it is another operator's; 409 when it has no effect,
     *     was verified before or is no single line
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CallingNumber lockProvable(UUID id, UUID operatorId) {
        serialise(operatorId);
        CallingNumber declared = numbers.find(id, operatorId).orElseThrow(DomainException::notFound);
        if (!declared.isProvable()) {
            throw new DomainException(OperatorProblems.CALLING_NUMBER_NOT_PROVABLE, NOT_PROVABLE);
        }
        if (declared.verifiedAt() != null) {
            throw new DomainException(OperatorProblems.CALLING_NUMBER_NOT_PROVABLE, VERIFIED_BEFORE);
        }
        CallingNumberTransitions.TABLE.require(declared.state(), CallingNumberAction.VERIFICATION);
        return declared;
    }

    /** @param declared from {@link #lockProvable} in the same transaction */
    @Transactional(Transactional.TxType.MANDATORY)
    public void verify(CallingNumber declared, Instant at) {
        declarations.verify(declared, at);
    }

    /** A whole declaration, single or range. */
    @Transactional
    void withdraw(Caller caller, UUID id) {
        numbers.serialise();
        CallingNumber declared = numbers.find(id, caller.requireOperatorId()).orElseThrow(DomainException::notFound);
        declarations.end(declared, now.get());
    }

    /** @throws DomainException 404 when there is none, or it is another operator's */
    @Transactional
    CallingNumber require(UUID id, UUID operatorId) {
        return numbers.find(id, operatorId).orElseThrow(DomainException::notFound);
    }

    /** @param state null for all that are open */
    @Transactional
    Page<CallingNumber> list(Caller caller, CallingNumberState state, String cursor, int limit) {
        Place after = Cursor.decode(cursor, CallingNumberService::place).orElse(Place.START);
        Set<CallingNumberState> states = state == null
                ? EnumSet.of(CallingNumberState.DECLARED, CallingNumberState.CONFLICT)
                : EnumSet.of(state);
        return Page.of(
                numbers.of(caller.requireOperatorId(), states, after, limit + 1), limit, CallingNumberService::written);
    }

    /**
     * What an operator has ever declared, in the order of the numbers.
     *
     * @param prefix null for all numbers
     * @param cursor names a declaration and not its number: it stands in addresses
     */
    @Transactional
    public Page<CallingNumber> everDeclared(
            UUID operatorId, NumberPrefix prefix, Set<CallingNumberState> states, String cursor, int limit) {
        Place after = Cursor.decode(cursor, UUID::fromString)
                .map(id -> numbers.find(id, operatorId).orElseThrow(Cursor::refused))
                .map(last -> new Place(last.first(), last.id()))
                .orElse(Place.START);
        return Page.of(
                numbers.of(operatorId, prefix, states, after, limit + 1),
                limit,
                last -> last.id().toString());
    }

    private static String written(CallingNumber number) {
        return number.first().digits() + " " + number.id();
    }

    private static Place place(String text) {
        String[] parts = text.split(" ");
        return new Place(new ShownNumber(Long.parseLong(parts[0])), UUID.fromString(parts[1]));
    }

    /** Those of {@code wanted} that the operator declares now, alone or within a range. */
    @Transactional
    public Set<ShownNumber> declaredBy(UUID operatorId, Collection<ShownNumber> wanted) {
        return wanted.isEmpty() ? Set.of() : numbers.declaredBy(operatorId, wanted);
    }

    /** Who had declared this number at that instant, alone or within a range: the basis of the answer to a complaint. */
    @Transactional
    public List<CallingNumber> declaredAt(ShownNumber number, Instant at) {
        return numbers.declaredWithin(number, at, at.plusNanos(1_000)).stream()
                .filter(n -> n.heldAt(at))
                .toList();
    }

    /** Who had declared it at any instant of that day in Rome; on any day when {@code day} is null. */
    @Transactional
    public List<CallingNumber> declaredOn(ShownNumber number, LocalDate day) {
        return day == null
                ? numbers.declaredWithin(number, Instant.EPOCH, now.get().plusSeconds(1))
                : numbers.declaredWithin(number, Rome.startOf(day), Rome.endOf(day));
    }

    /** What some operators had declared at any instant of a period, its last instant included. */
    @Transactional
    public List<CallingNumber> declaredWithin(Set<UUID> operatorIds, Instant first, Instant last) {
        return numbers.declaredWithin(operatorIds, first, last);
    }

    /** What an operator has declared, in total, by kind and state. */
    @Transactional
    public List<DeclaredSum> sums(UUID operatorId) {
        return numbers.sums(operatorId);
    }

    /** @param numbers in all declarations of this kind and state together */
    public record DeclaredSum(CallingNumberKind kind, CallingNumberState state, long declarations, long numbers) {}
}
