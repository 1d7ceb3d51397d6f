package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.numbering.ShownNumber;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the facts point at: the operator that had declared the number of the first traceable call, else of the first call whose number
 * anybody had declared; of none, the first number that was shown. So the grade is that of the evidence against the accused: one innocent
 * operator's number beside a traceable call does not make it the accused.
 */
final class Accused {

    private Accused() {}

    static Accusation of(Facts facts) {
        Assessment assessment = Assessment.of(facts);
        Optional<CallerStatement.Declarant> operator = Stream.concat(
                        facts.calls().stream()
                                .filter(call -> assessment
                                        .traceableCall()
                                        .filter(call.id()::equals)
                                        .isPresent()),
                        facts.calls().stream())
                .flatMap(call -> declarant(call, facts).stream())
                .findFirst();
        if (operator.isPresent()) {
            return Accusation.ofOperator(
                    assessment.grade(),
                    operator.get().operatorId(),
                    operator.get().name());
        }
        Optional<ShownNumber> number = facts.calls().stream()
                .flatMap(call -> call.callerNumber().stream())
                .findFirst();
        return number.map(shown -> Accusation.ofNumber(assessment.grade(), shown))
                .orElseGet(() -> Accusation.ofNobody(assessment.grade()));
    }

    private static Optional<CallerStatement.Declarant> declarant(Call call, Facts facts) {
        if (facts.callers() == null || call.isWithheld()) {
            return Optional.empty();
        }
        return facts.callerAt(call.id()).flatMap(CallerStatement.StatedCall::firstDeclarant);
    }
}
