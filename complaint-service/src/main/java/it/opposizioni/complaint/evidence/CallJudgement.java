package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Finding;
import it.opposizioni.complaint.evidence.origin.CallOrigin;
import it.opposizioni.complaint.evidence.sentence.Reason;
import it.opposizioni.complaint.evidence.sentence.ReasonCode;
import it.opposizioni.complaint.numbering.LineKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the facts say about one call.
 *
 * <p>Of a call of which only the part of the day is known the facts at the first and at the last instant at which it can have come are asked, and what
 * they do not say alike is not said: neither finding nor grade nor caller is taken from the one that would suit the reporter, or who called. What began and
 * ended again in between is not seen.
 *
 * <p>First whether the line was opposed, then who called, as far as that is known, then whether the caller had
 * a valid list that could still hold the number.
 */
final class CallJudgement {

    private final Call call;
    private final Facts facts;
    private final List<Reason> reasons = new ArrayList<>();
    private Finding finding;
    private boolean traceable;
    private boolean originConfirmed;
    private Optional<UUID> declarant = Optional.empty();

    private CallJudgement(Call call, Facts facts) {
        this.call = call;
        this.facts = facts;
    }

    static CallJudgement of(Call call, Facts facts) {
        CallJudgement judgement = at(call, facts);
        return call.time().isExact() ? judgement : judgement.asFarAsAlso(at(call, facts.atLatest()));
    }

    private static CallJudgement at(Call call, Facts facts) {
        CallJudgement judgement = new CallJudgement(call, facts);
        judgement.finding = judgement.judge();
        return judgement;
    }

    private CallJudgement asFarAsAlso(CallJudgement later) {
        boolean alike = finding == later.finding;
        boolean steady = alike && traceable == later.traceable && declarant.equals(later.declarant);
        if (isSilent() || steady && reasons.equals(later.reasons)) {
            return this;
        }
        if (later.isSilent()) {
            return later;
        }
        CallJudgement both = new CallJudgement(call, facts);
        both.because(alike ? ReasonCode.PART_OF_DAY_ALIKE : ReasonCode.PART_OF_DAY_UNDECIDED, call.time());
        reasons.stream().filter(later.reasons::contains).forEach(both.reasons::add);
        both.finding = alike ? finding : Finding.INCOMPLETE;
        both.traceable = traceable && later.traceable && declarant.equals(later.declarant);
        both.originConfirmed = originConfirmed;
        return both;
    }

    /** As where the release before, which knows no parts of days, has asked about one instant alone. */
    private boolean isSilent() {
        return reasons.stream().anyMatch(reason -> reason.code() == ReasonCode.CALL_NOT_STATED);
    }

    private Finding judge() {
        Optional<RegistrationStatement.StatedCall> registration =
                facts.registrationAt(call.id()).filter(stated -> stated.status() != null);
        Optional<CallerStatement.StatedCall> caller = facts.callerAt(call.id());
        if (registration.isEmpty() || caller.isEmpty()) {
            because(ReasonCode.CALL_NOT_STATED, call.time());
            return Finding.INCOMPLETE;
        }
        explainRegistration(registration.get());
        facts.originOf(call.id()).ifPresent(this::explainOrigin);
        Optional<Finding> unknown =
                facts.isFalsified(call.id()) ? Optional.of(Finding.CALLER_UNKNOWN) : explainCaller(caller.get());
        declarant = caller.get().firstDeclarant().map(CallerStatement.Declarant::operatorId);
        traceable = unknown.isEmpty() && lists(caller.get().ofFirstDeclarant()).heldNumber();
        Optional<CallOrigin> confirmed = facts.confirmedOrigin(call.id());
        originConfirmed = confirmed.isPresent();
        if (!registration.get().isOpposed()) {
            return notOpposed(unknown.isEmpty() || originConfirmed);
        }
        return confirmed
                .filter(found -> !caller.get().isDeclaredBy(found.operatorId()))
                .map(found -> opposedFromOtherLine(found, registration.get()))
                .or(() -> unknown)
                .orElseGet(() -> opposed(registration.get(), facts.ofWhoCalled(caller.get())));
    }

    private void explainOrigin(CallOrigin origin) {
        switch (origin.result()) {
            case CONFIRMED ->
                because(
                        ReasonCode.ORIGIN_CONFIRMED,
                        String.valueOf(origin.operatorName()),
                        origin.source().label(),
                        origin.answeredOn());
            case FALSIFIED ->
                because(ReasonCode.ORIGIN_FALSIFIED, origin.source().label(), origin.answeredOn());
            case NOT_ESTABLISHED -> {
                // as though nobody had asked
            }
        }
    }

    private void explainRegistration(RegistrationStatement.StatedCall registration) {
        switch (registration.status()) {
            case NOT_OPPOSED ->
                because(
                        facts.readByReporter() ? ReasonCode.NO_OPPOSITION_IN_YOUR_NAME : ReasonCode.NOT_OPPOSED,
                        call.time());
            case ACTIVE -> because(ReasonCode.OPPOSED_AND_ACTIVE, call.time(), orCall(registration.activeFrom()));
            case REGISTERED ->
                because(ReasonCode.OPPOSED_IN_ACTIVATION, call.time(), orCall(registration.effectiveFrom()));
        }
    }

    /** Empty when somebody declared the number. */
    private Optional<Finding> explainCaller(CallerStatement.StatedCall caller) {
        if (call.callerNumber().isEmpty()) {
            because(call.isWithheld() ? ReasonCode.CALLER_WITHHELD : ReasonCode.CALLER_NOT_KNOWN, call.time());
            return Optional.of(Finding.CALLER_UNKNOWN);
        }
        Object number = call.callerNumber().get();
        if (!caller.declaredBy().isEmpty()) {
            because(
                    ReasonCode.CALLER_DECLARED,
                    number,
                    caller.declaredBy().stream()
                            .map(CallerStatement.Declarant::name)
                            .toList());
            explainPrincipals(caller);
            return Optional.empty();
        }
        because(undeclared(call), number);
        boolean foreign = call.callerKind().filter(LineKind.FOREIGN::equals).isPresent();
        return Optional.of(foreign ? Finding.FOREIGN_CALLER : Finding.CALLER_UNKNOWN);
    }

    /** What there is to say of a number that was shown and that nobody had declared. */
    static ReasonCode undeclared(Call call) {
        return switch (call.callerKind().orElse(LineKind.UNASSIGNED)) {
            case FOREIGN -> ReasonCode.CALLER_FOREIGN;
            case UNASSIGNED -> ReasonCode.CALLER_IMPOSSIBLE;
            case FIXED, MOBILE, STATISTICS_PREFIX, MARKETING_PREFIX, SERVICE, SHORT_CODE, EMERGENCY ->
                ReasonCode.CALLER_NOT_DECLARED;
        };
    }

    private void explainPrincipals(CallerStatement.StatedCall caller) {
        if (!caller.principals().isEmpty()) {
            because(
                    ReasonCode.CALLED_FOR,
                    caller.principals().stream()
                            .map(CallerStatement.Principal::name)
                            .distinct()
                            .toList());
        } else {
            caller.declaredBy().stream()
                    .filter(CallerStatement.Declarant::callsForOthers)
                    .forEach(outsourcer -> because(ReasonCode.NO_MANDATE, String.valueOf(outsourcer.name())));
        }
        caller.declaredBy().stream()
                .filter(CallerStatement.Declarant::isSuspended)
                .forEach(suspended -> because(ReasonCode.OPERATOR_SUSPENDED, String.valueOf(suspended.name())));
    }

    /** The register forbids nothing here; a recorded voice is forbidden all the same (Codice art. 130 c. 1-2). */
    private Finding notOpposed(boolean callerKnown) {
        if (callerKnown && call.kind() == CallKind.RECORDED && Boolean.FALSE.equals(facts.consentGiven())) {
            because(ReasonCode.RECORDED_WITHOUT_CONSENT);
            return Finding.VIOLATION_LIKELY;
        }
        return Finding.NOT_OPPOSED;
    }

    private Finding opposed(RegistrationStatement.StatedCall registration, CallerStatement.StatedCall caller) {
        return consented(registration).orElseGet(() -> lists(caller).judge(call.time(), registration));
    }

    /** Its operator had not declared the number, so nobody has asked which lists it had. */
    private Finding opposedFromOtherLine(CallOrigin origin, RegistrationStatement.StatedCall registration) {
        return consented(registration).orElseGet(() -> {
            because(ReasonCode.LISTS_NOT_KNOWN, String.valueOf(origin.operatorName()));
            return Finding.INCOMPLETE;
        });
    }

    private Optional<Finding> consented(RegistrationStatement.StatedCall registration) {
        if (Boolean.TRUE.equals(facts.consentGiven())) {
            if (registration.consentsRevokedAsOf() == null) {
                because(ReasonCode.CONSENT_NOT_REVOKED);
                return Optional.of(Finding.EXEMPTED);
            }
            because(ReasonCode.CONSENT_REVOKED, registration.consentsRevokedAsOf());
        }
        return Optional.empty();
    }

    private ListJudgement lists(CallerStatement.StatedCall caller) {
        return new ListJudgement(caller, this::because);
    }

    private Object orCall(Instant from) {
        return from == null ? call.time() : from;
    }

    private void because(ReasonCode code, Object... values) {
        reasons.add(new Reason(code, call.id(), List.of(values)));
    }

    UUID callId() {
        return call.id();
    }

    Finding finding() {
        return finding;
    }

    /** The number was declared, and a list of the operator that declared it first held the called one: more than a number on a display. */
    boolean isTraceable() {
        return traceable;
    }

    /** The authority has found out from whose line it came. */
    boolean isOriginConfirmed() {
        return originConfirmed;
    }

    List<Reason> reasons() {
        return reasons;
    }
}
