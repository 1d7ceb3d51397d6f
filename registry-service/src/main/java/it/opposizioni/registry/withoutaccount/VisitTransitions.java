package it.opposizioni.registry.withoutaccount;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.registry.withoutaccount.VisitState.BEGUN;
import static it.opposizioni.registry.withoutaccount.VisitState.EMAIL_CODE_OVER;
import static it.opposizioni.registry.withoutaccount.VisitState.EMAIL_CONFIRMED;
import static it.opposizioni.registry.withoutaccount.VisitState.EMAIL_SENT;
import static it.opposizioni.registry.withoutaccount.VisitState.LOCKED;
import static it.opposizioni.registry.withoutaccount.VisitState.OPENED;
import static it.opposizioni.registry.withoutaccount.VisitState.OVER;
import static it.opposizioni.registry.withoutaccount.VisitState.PROVED;
import static it.opposizioni.registry.withoutaccount.VisitState.REGISTERED;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;

/** Every act that is possible in a visit. What other services learn of it, they learn of the opposition. */
final class VisitTransitions {

    private static final Text NOT_NOW = Text.of(
            "Questo passo non è possibile adesso: riprendi da dove eri.",
            "This step is not possible now: go on from where you were.");
    private static final Text TOO_LATE = Text.of(
            "È passato troppo tempo: verifica di nuovo la linea.", "Too much time has passed: prove the line again.");

    static final Transitions<VisitState, VisitAct> TABLE = Transitions.of(
                    edge(BEGUN, VisitAct.PROVE_LINE, PROVED),
                    edge(PROVED, VisitAct.SEND_EMAIL_CODE, EMAIL_SENT),
                    edge(EMAIL_SENT, VisitAct.SEND_EMAIL_CODE, EMAIL_SENT),
                    edge(EMAIL_CODE_OVER, VisitAct.SEND_EMAIL_CODE, EMAIL_SENT),
                    edge(EMAIL_CONFIRMED, VisitAct.SEND_EMAIL_CODE, EMAIL_SENT),
                    edge(EMAIL_SENT, VisitAct.RIGHT_EMAIL_CODE, EMAIL_CONFIRMED),
                    edge(EMAIL_SENT, VisitAct.WRONG_EMAIL_CODE, EMAIL_SENT),
                    edge(EMAIL_SENT, VisitAct.LAST_WRONG_EMAIL_CODE, EMAIL_CODE_OVER),
                    edge(EMAIL_SENT, VisitAct.EMAIL_CODE_TOO_OLD, EMAIL_CODE_OVER),
                    edge(PROVED, VisitAct.KEEP_EMAIL, EMAIL_CONFIRMED),
                    edge(EMAIL_CONFIRMED, VisitAct.REGISTER, REGISTERED),
                    edge(REGISTERED, VisitAct.ADD_ANOTHER, REGISTERED),
                    edge(PROVED, VisitAct.SEND_CODE, PROVED),
                    edge(PROVED, VisitAct.RIGHT_CODE, OPENED),
                    edge(PROVED, VisitAct.WRONG_CODE, PROVED),
                    edge(PROVED, VisitAct.LAST_WRONG_CODE, LOCKED),
                    edge(OPENED, VisitAct.MANAGE, OPENED),
                    edge(BEGUN, VisitAct.TIME_OVER, OVER),
                    edge(PROVED, VisitAct.TIME_OVER, OVER),
                    edge(EMAIL_SENT, VisitAct.TIME_OVER, OVER),
                    edge(EMAIL_CODE_OVER, VisitAct.TIME_OVER, OVER),
                    edge(EMAIL_CONFIRMED, VisitAct.TIME_OVER, OVER),
                    edge(OPENED, VisitAct.TIME_OVER, OVER),
                    edge(LOCKED, VisitAct.TIME_OVER, OVER))
            .refusing((state, _) -> refusal(state));

    private VisitTransitions() {}

    private static DomainException refusal(VisitState state) {
        return state == OVER
                ? new DomainException(RegistryProblems.VISIT_OVER, TOO_LATE)
                : new DomainException(RegistryProblems.VISIT_STATE, NOT_NOW);
    }
}
