package it.opposizioni.operator.consultation.engine.index;

import java.util.stream.LongStream;

/**
 * When one operator may call one number in spite of its opposition. Of several exemptions, what any allows is allowed.
 *
 * @param seconds from and until of each, epoch seconds, the until exclusive; {@link Exemptions#OPEN_ENDED} for no end
 */
public record ExemptionPeriods(long... seconds) {

    public static final ExemptionPeriods NONE = new ExemptionPeriods();

    /** @param until epoch second, exclusive; null for no end */
    public static ExemptionPeriods of(long from, Long until) {
        return new ExemptionPeriods(from, until == null ? Exemptions.OPEN_ENDED : until);
    }

    /** What either of them allows. */
    public ExemptionPeriods and(ExemptionPeriods other) {
        return new ExemptionPeriods(LongStream.concat(LongStream.of(seconds), LongStream.of(other.seconds))
                .toArray());
    }

    /** There never was or will be any. */
    public boolean isEmpty() {
        return seconds.length == 0;
    }

    /** @return as {@link Exemptions#until} */
    long until(long epochSecond) {
        long latest = Exemptions.NONE;
        for (int i = 0; i < seconds.length; i += 2) {
            if (seconds[i] <= epochSecond && epochSecond < seconds[i + 1]) {
                latest = Math.max(latest, seconds[i + 1]);
            }
        }
        return latest;
    }
}
