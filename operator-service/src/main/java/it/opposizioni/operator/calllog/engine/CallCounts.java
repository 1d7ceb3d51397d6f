package it.opposizioni.operator.calllog.engine;

import java.util.Arrays;

/**
 * How many calls a log has, and how many of them each finding is about; a call may have several.
 *
 * @param calls records that are neither blank nor the header
 * @param unremarkable without any finding
 */
public record CallCounts(
        long calls,
        long unremarkable,
        long noConsultation,
        long toldOpposed,
        long consultationUnknown,
        long opposed,
        long unknownThen,
        long undeclaredCaller,
        long outOfHours,
        long noMandate,
        long outOfRange,
        long unreadable) {

    public static final CallCounts NONE = new CallCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** @return of one finding */
    public long of(CallFinding finding) {
        return switch (finding) {
            case NO_CONSULTATION -> noConsultation;
            case TOLD_OPPOSED -> toldOpposed;
            case CONSULTATION_UNKNOWN -> consultationUnknown;
            case OPPOSED -> opposed;
            case UNKNOWN_THEN -> unknownThen;
            case UNDECLARED_CALLER -> undeclaredCaller;
            case OUT_OF_HOURS -> outOfHours;
            case NO_MANDATE -> noMandate;
            case OUT_OF_RANGE -> outOfRange;
            case UNREADABLE -> unreadable;
        };
    }

    /** Counts calls by their findings. */
    static final class Tally {
        private final long[] byFindings = new long[1 << CallFinding.values().length];

        /** @param findings the bits of all of one call */
        void add(int findings) {
            byFindings[findings]++;
        }

        CallCounts counts() {
            long[] of = new long[CallFinding.values().length];
            for (int findings = 0; findings < byFindings.length; findings++) {
                for (int i = 0; i < of.length; i++) {
                    of[i] += (findings >>> i & 1) * byFindings[findings];
                }
            }
            return new CallCounts(
                    Arrays.stream(byFindings).sum(),
                    byFindings[0],
                    of[0],
                    of[1],
                    of[2],
                    of[3],
                    of[4],
                    of[5],
                    of[6],
                    of[7],
                    of[8],
                    of[9]);
        }
    }
}
