package it.opposizioni.registry.opposition;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.registry.opposition.OppositionAct.ADD_MEDIUM;
import static it.opposizioni.registry.opposition.OppositionAct.ANNOUNCE_ACTIVATION;
import static it.opposizioni.registry.opposition.OppositionAct.ANNOUNCE_POST_ACTIVATION;
import static it.opposizioni.registry.opposition.OppositionAct.ASK_MEDIUM_WITHDRAWAL;
import static it.opposizioni.registry.opposition.OppositionAct.ASK_WITHDRAWAL;
import static it.opposizioni.registry.opposition.OppositionAct.CARRY_OVER;
import static it.opposizioni.registry.opposition.OppositionAct.CLAIM;
import static it.opposizioni.registry.opposition.OppositionAct.END_WITH_LINE;
import static it.opposizioni.registry.opposition.OppositionAct.RECOGNISE;
import static it.opposizioni.registry.opposition.OppositionAct.RECOVER;
import static it.opposizioni.registry.opposition.OppositionAct.RECOVER_END;
import static it.opposizioni.registry.opposition.OppositionAct.REGISTER;
import static it.opposizioni.registry.opposition.OppositionAct.REGISTER_BY_CALL;
import static it.opposizioni.registry.opposition.OppositionAct.REGISTER_BY_PROOF;
import static it.opposizioni.registry.opposition.OppositionAct.RENEW;
import static it.opposizioni.registry.opposition.OppositionAct.REPORT;
import static it.opposizioni.registry.opposition.OppositionAct.REPORT_END;
import static it.opposizioni.registry.opposition.OppositionAct.UNDO_WITHDRAWAL;
import static it.opposizioni.registry.opposition.OppositionAct.WITHDRAW;
import static it.opposizioni.registry.opposition.OppositionAct.WITHDRAW_MEDIUM;
import static it.opposizioni.registry.opposition.OppositionState.CEASED;
import static it.opposizioni.registry.opposition.OppositionState.HELD;
import static it.opposizioni.registry.opposition.OppositionState.LEAVING;
import static it.opposizioni.registry.opposition.OppositionState.MEDIUM_LEAVING;
import static it.opposizioni.registry.opposition.OppositionState.NONE;
import static it.opposizioni.registry.opposition.OppositionState.UNHELD;
import static it.opposizioni.registry.opposition.OppositionState.UNHELD_LEAVING;
import static it.opposizioni.registry.opposition.OppositionState.UNHELD_MEDIUM_LEAVING;
import static it.opposizioni.registry.opposition.OppositionState.WITHDRAWN;

import it.opposizioni.kit.state.Transitions;

/** Every act that is possible on an opposition, and the event that it produces. */
final class OppositionTransitions {

    // with its types: to infer them from so many edges takes the compiler a minute
    static final Transitions<OppositionState, OppositionAct> TABLE = Transitions.<OppositionState, OppositionAct>of(
            edge(NONE, CARRY_OVER, UNHELD, OppositionEvents.CARRIED_OVER),
            edge(NONE, REPORT, UNHELD, OppositionEvents.REPORTED),
            edge(NONE, REGISTER, HELD, OppositionEvents.REGISTERED),
            edge(NONE, REGISTER_BY_CALL, UNHELD, OppositionEvents.REGISTERED),
            edge(NONE, REGISTER_BY_PROOF, UNHELD, OppositionEvents.REGISTERED),
            edge(UNHELD, CLAIM, HELD, OppositionEvents.REGISTERED),
            // somebody without an account has registered it
            edge(UNHELD, ANNOUNCE_ACTIVATION, UNHELD, OppositionEvents.ACTIVATED),
            edge(UNHELD, ANNOUNCE_POST_ACTIVATION, UNHELD, OppositionEvents.POST_ACTIVATED),
            edge(UNHELD, ADD_MEDIUM, UNHELD, OppositionEvents.MEDIA_CHANGED),
            edge(UNHELD, ASK_MEDIUM_WITHDRAWAL, UNHELD_MEDIUM_LEAVING, OppositionEvents.MEDIUM_WITHDRAWAL_ASKED),
            edge(UNHELD_MEDIUM_LEAVING, UNDO_WITHDRAWAL, UNHELD, OppositionEvents.WITHDRAWAL_UNDONE),
            edge(UNHELD_MEDIUM_LEAVING, WITHDRAW_MEDIUM, UNHELD, OppositionEvents.MEDIA_CHANGED),
            edge(UNHELD_MEDIUM_LEAVING, RENEW, UNHELD_MEDIUM_LEAVING, OppositionEvents.RENEWED),
            edge(UNHELD_MEDIUM_LEAVING, ASK_WITHDRAWAL, UNHELD_LEAVING, OppositionEvents.WITHDRAWAL_ASKED),
            edge(UNHELD, RENEW, UNHELD, OppositionEvents.RENEWED),
            edge(UNHELD, ASK_WITHDRAWAL, UNHELD_LEAVING, OppositionEvents.WITHDRAWAL_ASKED),
            edge(UNHELD_LEAVING, UNDO_WITHDRAWAL, UNHELD, OppositionEvents.WITHDRAWAL_UNDONE),
            edge(UNHELD_LEAVING, WITHDRAW, WITHDRAWN, OppositionEvents.WITHDRAWN),
            // the whole entry again, with the same dates: a copy needs only its version
            edge(HELD, RECOGNISE, HELD, OppositionEvents.REGISTERED),
            edge(LEAVING, RECOGNISE, LEAVING, OppositionEvents.REGISTERED),
            edge(MEDIUM_LEAVING, RECOGNISE, MEDIUM_LEAVING, OppositionEvents.REGISTERED),
            edge(HELD, ANNOUNCE_ACTIVATION, HELD, OppositionEvents.ACTIVATED),
            edge(HELD, ANNOUNCE_POST_ACTIVATION, HELD, OppositionEvents.POST_ACTIVATED),
            edge(HELD, ADD_MEDIUM, HELD, OppositionEvents.MEDIA_CHANGED),
            edge(HELD, ASK_MEDIUM_WITHDRAWAL, MEDIUM_LEAVING, OppositionEvents.MEDIUM_WITHDRAWAL_ASKED),
            edge(MEDIUM_LEAVING, UNDO_WITHDRAWAL, HELD, OppositionEvents.WITHDRAWAL_UNDONE),
            edge(MEDIUM_LEAVING, WITHDRAW_MEDIUM, HELD, OppositionEvents.MEDIA_CHANGED),
            edge(MEDIUM_LEAVING, RENEW, MEDIUM_LEAVING, OppositionEvents.RENEWED),
            edge(MEDIUM_LEAVING, ASK_WITHDRAWAL, LEAVING, OppositionEvents.WITHDRAWAL_ASKED),
            edge(HELD, RENEW, HELD, OppositionEvents.RENEWED),
            edge(HELD, ASK_WITHDRAWAL, LEAVING, OppositionEvents.WITHDRAWAL_ASKED),
            edge(LEAVING, UNDO_WITHDRAWAL, HELD, OppositionEvents.WITHDRAWAL_UNDONE),
            edge(LEAVING, WITHDRAW, WITHDRAWN, OppositionEvents.WITHDRAWN),
            // of many numbers at once, in SQL: no verb of an opposition does it
            edge(UNHELD, REPORT_END, CEASED, OppositionEvents.CEASED),
            edge(UNHELD_LEAVING, REPORT_END, CEASED, OppositionEvents.CEASED),
            edge(UNHELD_MEDIUM_LEAVING, REPORT_END, CEASED, OppositionEvents.CEASED),
            edge(UNHELD, END_WITH_LINE, CEASED, OppositionEvents.WITHDRAWN),
            edge(UNHELD_LEAVING, END_WITH_LINE, CEASED, OppositionEvents.WITHDRAWN),
            edge(UNHELD_MEDIUM_LEAVING, END_WITH_LINE, CEASED, OppositionEvents.WITHDRAWN),
            edge(HELD, END_WITH_LINE, CEASED, OppositionEvents.WITHDRAWN),
            edge(LEAVING, END_WITH_LINE, CEASED, OppositionEvents.WITHDRAWN),
            edge(MEDIUM_LEAVING, END_WITH_LINE, CEASED, OppositionEvents.WITHDRAWN),
            edge(NONE, RECOVER, UNHELD, OppositionEvents.RECOVERED),
            edge(UNHELD, RECOVER, UNHELD, OppositionEvents.RECOVERED),
            edge(UNHELD_LEAVING, RECOVER, UNHELD, OppositionEvents.RECOVERED),
            edge(UNHELD_MEDIUM_LEAVING, RECOVER, UNHELD, OppositionEvents.RECOVERED),
            edge(HELD, RECOVER, HELD, OppositionEvents.RECOVERED),
            edge(LEAVING, RECOVER, HELD, OppositionEvents.RECOVERED),
            edge(MEDIUM_LEAVING, RECOVER, HELD, OppositionEvents.RECOVERED),
            edge(UNHELD, RECOVER_END, WITHDRAWN, OppositionEvents.RECOVERED),
            edge(UNHELD_LEAVING, RECOVER_END, WITHDRAWN, OppositionEvents.RECOVERED),
            edge(UNHELD_MEDIUM_LEAVING, RECOVER_END, WITHDRAWN, OppositionEvents.RECOVERED),
            edge(HELD, RECOVER_END, WITHDRAWN, OppositionEvents.RECOVERED),
            edge(LEAVING, RECOVER_END, WITHDRAWN, OppositionEvents.RECOVERED),
            edge(MEDIUM_LEAVING, RECOVER_END, WITHDRAWN, OppositionEvents.RECOVERED));

    private OppositionTransitions() {}
}
