package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.evidence.CallerStatement.Answer;
import it.opposizioni.complaint.evidence.RegistrationStatement.Status;
import it.opposizioni.complaint.evidence.origin.CallOrigin;
import it.opposizioni.complaint.evidence.origin.OriginResult;
import it.opposizioni.complaint.evidence.origin.OriginSource;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.time.PartOfDay;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Facts about one call on 20 November 2026: a declared, consulting caller and an active opposition unless said otherwise. */
final class FactsBuilder {

    static final UUID COMPLAINT = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    static final UUID CALL = UUID.fromString("019ab000-0000-7000-8000-000000000011");
    static final UUID OPPOSITION = UUID.fromString("019ab000-0000-7000-8000-000000000021");
    static final Instant CALLED = Instant.parse("2026-11-20T09:12:00Z");
    static final Instant STATED = Instant.parse("2026-11-25T10:00:01Z");

    static final ShownNumber DECLARED_NUMBER = new ShownNumber(390687654321L);
    static final CallerStatement.Declarant SQUILLO = new CallerStatement.Declarant(
            new UUID(1, 3), "Squillo Contact S.r.l.", "OUTSOURCER", "ACTIVE", Instant.parse("2026-01-10T08:00:00Z"));
    static final CallerStatement.Principal ACME = new CallerStatement.Principal(
            new UUID(1, 1),
            "Acme Energia S.p.A.",
            new UUID(2, 1),
            LocalDate.parse("2026-02-01"),
            LocalDate.parse("2026-12-31"));

    private ShownNumber number = DECLARED_NUMBER;
    private boolean numberUnknown;
    private CallTime time = CallTime.at(CALLED);
    private FactsBuilder end;
    private CallKind kind = CallKind.HUMAN;
    private Boolean consentGiven;
    private Boolean askedToStop;
    private Status status = Status.ACTIVE;
    private Instant effectiveFrom = Instant.parse("2026-10-01T10:00:00Z");
    private Instant consentsRevoked = effectiveFrom;
    private RegisterPosition recorded;
    private boolean held = true;
    private List<CallerStatement.Declarant> declaredBy = List.of(SQUILLO);
    private List<CallerStatement.Principal> principals = List.of(ACME);
    private List<CallerStatement.Consultation> consultations =
            List.of(consultation("2026-11-12T08:00:00Z", Answer.OPPOSED));
    private boolean registerSilent;
    private boolean operatorsSilent;
    private Map<UUID, CallOrigin> origins = Map.of();

    /** Of Squillo for Acme. */
    static CallerStatement.Consultation consultation(String sealedAt, Answer answer) {
        return consultation(sealedAt, answer, "TELEPHONE", ACME.operatorId());
    }

    static CallerStatement.Consultation consultation(String sealedAt, Answer answer, String medium, UUID principal) {
        Instant sealed = Instant.parse(sealedAt);
        return new CallerStatement.Consultation(
                UUID.nameUUIDFromBytes((sealedAt + principal).getBytes()),
                SQUILLO.operatorId(),
                SQUILLO.name(),
                principal,
                medium,
                answer,
                sealed,
                sealed.plusSeconds(15 * 86_400),
                "7K3MQ9XD40TQ2B8C",
                null);
    }

    FactsBuilder caller(Long digits) {
        number = digits == null ? null : new ShownNumber(digits);
        return this;
    }

    /** Of which only the part of the day is known. @param later what was so at its end: then this is what was so at its beginning */
    FactsBuilder inThe(PartOfDay part, FactsBuilder later) {
        time = CallTime.in(Rome.day(CALLED), part, STATED);
        end = later;
        return this;
    }

    /** The reporter does not know from which number. */
    FactsBuilder callerNotKnown() {
        numberUnknown = true;
        return caller(null).undeclared();
    }

    FactsBuilder undeclared() {
        declaredBy = List.of();
        principals = List.of();
        consultations = List.of();
        return this;
    }

    FactsBuilder declaredBy(CallerStatement.Declarant... some) {
        declaredBy = List.of(some);
        return this;
    }

    FactsBuilder kind(CallKind value) {
        kind = value;
        return this;
    }

    FactsBuilder consentGiven(Boolean value) {
        consentGiven = value;
        return this;
    }

    FactsBuilder askedToStop() {
        askedToStop = true;
        return this;
    }

    FactsBuilder status(Status value) {
        status = value;
        return this;
    }

    FactsBuilder registeredOn(String instant) {
        status = Status.REGISTERED;
        effectiveFrom = Instant.parse(instant);
        consentsRevoked = effectiveFrom;
        return this;
    }

    /** By which change of the register the number became opposed. */
    FactsBuilder recorded(RegisterPosition position) {
        recorded = position;
        return this;
    }

    FactsBuilder byDefault() {
        consentsRevoked = null;
        return this;
    }

    FactsBuilder heldBySomebodyElse() {
        held = false;
        return this;
    }

    FactsBuilder suspended() {
        declaredBy = List.of(new CallerStatement.Declarant(
                SQUILLO.operatorId(), SQUILLO.name(), SQUILLO.role(), "SUSPENDED", SQUILLO.declaredFrom()));
        return this;
    }

    FactsBuilder withoutMandate() {
        principals = List.of();
        return this;
    }

    /** Of which it is not known any more what they answered. */
    FactsBuilder consultations(String... sealedAt) {
        consultations = List.of(sealedAt).stream()
                .map(at -> consultation(at, Answer.UNKNOWN))
                .toList();
        return this;
    }

    FactsBuilder consultations(CallerStatement.Consultation... some) {
        consultations = List.of(some);
        return this;
    }

    FactsBuilder registerSilent() {
        registerSilent = true;
        return this;
    }

    FactsBuilder operatorsSilent() {
        operatorsSilent = true;
        return this;
    }

    /** What the authority has found out about the call. */
    FactsBuilder origin(OriginResult result, UUID operator, String name) {
        origins = Map.of(
                CALL,
                new CallOrigin(
                        CALL,
                        1,
                        result,
                        operator,
                        name,
                        OriginSource.NETWORK,
                        "Prot. 1",
                        LocalDate.parse("2026-11-24"),
                        "anna",
                        STATED));
        return this;
    }

    Facts build() {
        return new Facts(
                Instant.parse("2026-11-25T10:00:00Z"),
                List.of(numberUnknown ? Call.fromUnknown(CALL, 0, time, kind) : new Call(CALL, 0, number, time, kind)),
                consentGiven,
                askedToStop,
                registerSilent
                        ? null
                        : new RegistrationStatement(COMPLAINT, STATED, atBothEnds(FactsBuilder::registrationAt)),
                operatorsSilent ? null : new CallerStatement(COMPLAINT, STATED, atBothEnds(FactsBuilder::callerAt)),
                false,
                origins);
    }

    private <T> List<T> atBothEnds(BiFunction<FactsBuilder, Instant, T> stated) {
        T first = stated.apply(this, time.earliest());
        return end == null ? List.of(first) : List.of(stated.apply(end, time.latest()), first);
    }

    private RegistrationStatement.StatedCall registrationAt(Instant at) {
        boolean opposed = status != Status.NOT_OPPOSED;
        return new RegistrationStatement.StatedCall(
                CALL,
                at,
                status,
                opposed ? OPPOSITION : null,
                opposed ? effectiveFrom : null,
                opposed ? effectiveFrom.plusSeconds(15 * 86_400) : null,
                opposed ? consentsRevoked : null,
                opposed && held,
                opposed ? recorded : null);
    }

    private CallerStatement.StatedCall callerAt(Instant at) {
        return new CallerStatement.StatedCall(CALL, at, declaredBy, principals, consultations);
    }
}
