package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.accusation.Principal;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.evidence.origin.CallOrigin;
import it.opposizioni.complaint.numbering.ShownNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whom the facts point at: the operator from whose line a call came, as far as that is confirmed; else the one that had declared the number of the first
 * traceable call, else of the first call whose number anybody had declared; of none, the first number that was shown. A number that is known to be
 * falsified points at nobody. So the grade is that of the evidence against the accused: one innocent
 * operator's number beside a traceable call does not make it the accused.
 *
 * <p>Beside the operator its principal on the day of that call, with a grade of its own: a list of another principal is no evidence against it. A list of
 * its own is, and so is the confirmed line of who called for it, once an official has said that it did: who makes others call answers for the calls
 * with them (L. 5/2018 art. 1 c. 11), also without ever having consulted the register.
 */
final class Accused {

    private Accused() {}

    /**
     * What people say about the principal.
     *
     * @param company that the reporter named; null when none was
     * @param chosen operator's id, as an official has chosen; null when nobody has
     */
    record Named(String company, UUID chosen) {

        static final Named NOBODY = new Named(null, null);
    }

    static Accusation of(Facts facts, Named named) {
        Assessment assessment = Assessment.of(facts);
        Optional<CallerStatement.StatedCall> accusing = accusing(facts, assessment);
        Optional<CallOrigin> other = fromOtherLine(facts, assessment, accusing);
        if (other.isPresent()) {
            return Accusation.ofOperator(
                    assessment.grade(), other.get().operatorId(), other.get().operatorName());
        }
        if (accusing.isPresent()) {
            return ofCaller(accusing.get(), assessment.grade(), named);
        }
        Optional<ShownNumber> number = facts.calls().stream()
                .filter(call -> !facts.isFalsified(call.id()))
                .flatMap(call -> call.callerNumber().stream())
                .findFirst();
        return number.map(shown -> Accusation.ofNumber(assessment.grade(), shown))
                .orElseGet(() -> Accusation.ofNobody(assessment.grade()));
    }

    /** All operators for which the accusing call may have been made. */
    static List<Principal> possiblePrincipals(Facts facts) {
        Assessment assessment = Assessment.of(facts);
        Optional<CallerStatement.StatedCall> accusing = accusing(facts, assessment);
        return fromOtherLine(facts, assessment, accusing).isPresent()
                ? List.of()
                : accusing.map(Accused::possible).orElse(List.of());
    }

    /** The confirmed origin of the accusing call, where another operator had declared its number, or nobody: then no mandate says for whom it called. */
    private static Optional<CallOrigin> fromOtherLine(
            Facts facts, Assessment assessment, Optional<CallerStatement.StatedCall> accusing) {
        return assessment
                .accusingCall()
                .flatMap(facts::confirmedOrigin)
                .filter(origin -> accusing.filter(call -> call.callId().equals(origin.callId()))
                        .flatMap(CallerStatement.StatedCall::firstDeclarant)
                        .filter(declarant -> origin.operatorId().equals(declarant.operatorId()))
                        .isEmpty());
    }

    private static Optional<CallerStatement.StatedCall> accusing(Facts facts, Assessment assessment) {
        return Stream.concat(
                        facts.calls().stream()
                                .filter(call -> assessment
                                        .accusingCall()
                                        .filter(call.id()::equals)
                                        .isPresent()),
                        facts.calls().stream())
                .flatMap(call -> declared(call, facts).stream())
                .findFirst();
    }

    /** What is known of a call whose number somebody had declared. */
    private static Optional<CallerStatement.StatedCall> declared(Call call, Facts facts) {
        if (facts.callers() == null || call.isWithheld() || facts.isFalsified(call.id())) {
            return Optional.empty();
        }
        return facts.callerAt(call.id())
                .filter(stated -> !stated.declaredBy().isEmpty())
                .filter(stated -> call.time().isExact() || isStillOf(stated, facts.atLatest()));
    }

    /** Where the number changed hands in the part of the day in which the call came, it points at neither. */
    private static boolean isStillOf(CallerStatement.StatedCall stated, Facts later) {
        return later.callerAt(stated.callId())
                .filter(last -> declarant(last).equals(declarant(stated)))
                .isPresent();
    }

    private static Optional<UUID> declarant(CallerStatement.StatedCall call) {
        return call.firstDeclarant().map(CallerStatement.Declarant::operatorId);
    }

    private static Accusation ofCaller(CallerStatement.StatedCall call, Grade grade, Named named) {
        CallerStatement.Declarant caller = call.firstDeclarant().orElseThrow();
        Accusation accusation = Accusation.ofOperator(grade, caller.operatorId(), caller.name());
        return principal(call, caller, named)
                .map(principal -> accusation.onBehalfOf(principal, gradeAgainst(principal, call, grade, named)))
                .orElse(accusation);
    }

    /** Where several operators had declared the number, the statement does not say which of them called for whom: only an official can. */
    private static Optional<Principal> principal(
            CallerStatement.StatedCall call, CallerStatement.Declarant caller, Named named) {
        List<Principal> possible = possible(call);
        boolean isOnlyOne =
                call.declaredBy().stream().allMatch(each -> Objects.equals(each.operatorId(), caller.operatorId()));
        return possible.stream()
                .filter(each -> each.operatorId().equals(named.chosen()))
                .findFirst()
                .or(() -> isOnlyOne ? Principal.of(possible, named.company()) : Optional.empty());
    }

    /** Each once, without the caller itself. */
    private static List<Principal> possible(CallerStatement.StatedCall call) {
        UUID caller =
                call.firstDeclarant().map(CallerStatement.Declarant::operatorId).orElse(null);
        Map<UUID, Principal> possible = new LinkedHashMap<>();
        call.principals().stream()
                .filter(each -> each.operatorId() != null && !each.operatorId().equals(caller))
                .forEach(
                        each -> possible.putIfAbsent(each.operatorId(), new Principal(each.operatorId(), each.name())));
        return List.copyOf(possible.values());
    }

    private static Grade gradeAgainst(Principal principal, CallerStatement.StatedCall call, Grade grade, Named named) {
        boolean held = new ValidLists(call.ofFirstDeclarant().withListsOf(principal.operatorId()))
                .decisive()
                .isPresent();
        boolean calledFor = grade == Grade.A && principal.operatorId().equals(named.chosen());
        return grade != Grade.C && held || calledFor ? Grade.B : Grade.C;
    }
}
