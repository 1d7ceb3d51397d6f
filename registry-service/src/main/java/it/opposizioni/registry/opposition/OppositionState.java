package it.opposizioni.registry.opposition;

import it.opposizioni.registry.medium.PendingWithdrawal;
import it.opposizioni.registry.opposition.OppositionEvents.EndReason;
import java.util.Optional;

/**
 * What people's acts have made of an opposition, a function of what is stored. What the passing of time adds to it, and people see,
 * is {@link OppositionStatus}.
 */
enum OppositionState {
    /** Not in the register. */
    NONE,
    /** In the register without a known holder: imported from an earlier register, or asked for by a call from the line. */
    UNHELD,
    /** As unheld, and a call from the line has asked to end it; another can still undo that. */
    UNHELD_LEAVING,
    /** As unheld, and the person who registered it without an account has asked to end one of its two media and can still undo that. */
    UNHELD_MEDIUM_LEAVING,
    /** In the register for a holder. */
    HELD,
    /** As held, and its holder has asked to end it and can still undo that. */
    LEAVING,
    /** As held, and its holder has asked to end one of its two media and can still undo that. */
    MEDIUM_LEAVING,
    /** Ended by its holder; or taken back from a copy that did not know why it had ended. */
    WITHDRAWN,
    /** Ended with the line, which passed to someone else or was given up; or, of a telco's default, because the line is listed now. */
    CEASED;

    /** Of one that stands. @param pending the end that was asked for */
    static OppositionState of(boolean held, Optional<PendingWithdrawal> pending) {
        if (pending.isEmpty()) {
            return held ? HELD : UNHELD;
        }
        return pending.get().isOfEverything()
                ? held ? LEAVING : UNHELD_LEAVING
                : held ? MEDIUM_LEAVING : UNHELD_MEDIUM_LEAVING;
    }

    /** Of one that has ended. */
    static OppositionState of(EndReason reason) {
        return reason.isOfTheLine() ? CEASED : WITHDRAWN;
    }
}
