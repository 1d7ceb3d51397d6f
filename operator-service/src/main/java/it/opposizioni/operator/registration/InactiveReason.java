package it.opposizioni.operator.registration;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;

/** Why an operator that is not active may not act. */
final class InactiveReason {

    private static final Text NOT_APPROVED = Text.of(
            "Il gestore non ha ancora approvato la tua istanza.",
            "The registrar has not approved your application yet.");
    private static final Text SUSPENDED =
            Text.of("L'operatore è sospeso. Motivo: %s", "The operator is suspended. Reason: %s");
    private static final Text LAPSED = Text.of(
            "L'iscrizione è decaduta: dall'ultima consultazione sono passati dodici mesi. Presenta di nuovo l'istanza.",
            "The registration has lapsed: twelve months have passed since the last consultation. Apply again.");
    private static final Text REVOKED =
            Text.of("L'iscrizione è revocata. Motivo: %s", "The registration is revoked. Reason: %s");

    private InactiveReason() {}

    /** @param reason why it has this state; null where nobody gave one */
    static DomainException of(OperatorState state, String reason) {
        return switch (state) {
            case DRAFT, APPLIED, RETURNED -> refusal(OperatorProblems.OPERATOR_NOT_APPROVED, NOT_APPROVED);
            case SUSPENDED -> refusal(OperatorProblems.OPERATOR_SUSPENDED, SUSPENDED.with(StateReason.of(reason)));
            case LAPSED -> refusal(OperatorProblems.OPERATOR_LAPSED, LAPSED);
            case REVOKED -> refusal(OperatorProblems.OPERATOR_REVOKED, REVOKED.with(StateReason.of(reason)));
            case ACTIVE -> throw new IllegalArgumentException("it may act");
        };
    }

    private static DomainException refusal(ProblemType type, Text detail) {
        return new DomainException(type, detail);
    }
}
