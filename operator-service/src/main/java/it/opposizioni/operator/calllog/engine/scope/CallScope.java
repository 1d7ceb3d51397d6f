package it.opposizioni.operator.calllog.engine.scope;

/**
 * Which calls of a log are looked at, and what may be said of them.
 *
 * @param kept of when enough is kept to say anything about a call
 * @param mandated when the operator could call for the principal of the log
 * @param consultedOnly whether the register is told only of numbers that a list had held which was valid at the call: an operator that could ask
 *     about others by a log would consult without a consultation
 */
public record CallScope(Periods kept, Periods mandated, boolean consultedOnly) {

    /** Every call, and all that is known. */
    public static final CallScope ALL = new CallScope(Periods.ALWAYS, Periods.ALWAYS, false);
}
