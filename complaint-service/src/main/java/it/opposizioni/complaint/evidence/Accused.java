package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.numbering.ShownNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the facts point at: of the first call whose number one operator had declared, this operator; of none, the first number that was
 * shown. A number that several had declared stays a number: a person finds out whose it was.
 */
final class Accused {

    private Accused() {}

    static Accusation of(Facts facts) {
        Grade grade = Assessment.of(facts).grade();
        Optional<CallerStatement.Declarant> operator =
                facts.calls().stream().flatMap(call -> declarant(call, facts)).findFirst();
        if (operator.isPresent()) {
            return Accusation.ofOperator(
                    grade, operator.get().operatorId(), operator.get().name());
        }
        Optional<ShownNumber> number = facts.calls().stream()
                .flatMap(call -> call.callerNumber().stream())
                .findFirst();
        return number.map(shown -> Accusation.ofNumber(grade, shown)).orElseGet(() -> Accusation.ofNobody(grade));
    }

    private static Stream<CallerStatement.Declarant> declarant(Call call, Facts facts) {
        if (facts.callers() == null || call.isWithheld()) {
            return Stream.empty();
        }
        List<CallerStatement.Declarant> declared = facts.callerAt(call.id())
                .map(CallerStatement.StatedCall::declaredBy)
                .orElse(List.of());
        return declared.size() == 1 ? declared.stream() : Stream.empty();
    }
}
