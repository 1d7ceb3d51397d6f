package it.opposizioni.operator.evidence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a statement says of the time of a call, in a fixed order. Without what an operator says of itself today, such as its name and
 * seat, and how long a mandate lasted after the call: that changes, and the statement was not wrong.
 */
record CallerFacts(UUID callId, List<String> declaredBy, List<String> principals, List<String> consultations) {

    static CallerFacts of(CallerStated.Call call) {
        return new CallerFacts(
                call.callId(),
                sorted(
                        call.declaredBy(),
                        declarant -> declarant.operatorId() + " " + declarant.state() + " " + declarant.declaredFrom()),
                sorted(call.principals(), principal -> principal.operatorId() + " " + principal.mandateId()),
                sorted(
                        call.consultations(),
                        consultation -> consultation.consultationId()
                                + " " + consultation.answer()
                                + " " + consultation.receiptCode()));
    }

    private static <T> List<String> sorted(Collection<T> elements, Function<T, String> fact) {
        return elements.stream().map(fact).sorted().toList();
    }
}
