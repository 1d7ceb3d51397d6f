package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.consultation.engine.index.Exemptions;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;

/**
 * What the copy of the register knows of the past. It has the register of one instant, and of each number that has changed since an earlier one it
 * knows since when it is as it is; what it was before, it does not know.
 *
 * @param now who opposes calls
 * @param exemptions those of the principal who called
 * @param changed numbers that were different, or may have been, at some instant since {@code from}
 * @param from epoch second before which nothing is known of any number
 * @param until epoch second of {@code now}, after which nothing is known either
 */
public record RegisterPast(RegisterSnapshot now, Exemptions exemptions, ChangedNumbers changed, long from, long until) {

    boolean knows(long digits, long epochSecond) {
        return epochSecond >= from && epochSecond <= until && changed.since(digits) <= epochSecond;
    }

    /** Whether somebody who is opposed now lets the principal call at that instant. */
    boolean isExempted(long digits, long epochSecond) {
        return !exemptions.isEmpty()
                && now.hasExemptions(digits)
                && exemptions.until(digits, epochSecond) != Exemptions.NONE;
    }
}
