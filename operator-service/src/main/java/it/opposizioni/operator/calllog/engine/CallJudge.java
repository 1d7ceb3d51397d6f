package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.consultation.engine.index.NumberingPlan;

/** Judges the calls of a chunk by all rules but the consultations. For one thread. */
final class CallJudge {

    /** Looked up together, so that the reads from memory do not wait for one another. */
    private static final int BLOCK = 1_024;

    private final CallRules rules;
    private final RegisterPast register;
    private final int[] positions = new int[BLOCK];
    private final byte[] opposed = new byte[BLOCK];
    private final int[] places = new int[BLOCK + 1];

    CallJudge(CallRules rules) {
        this.rules = rules;
        this.register = rules.register();
    }

    /** What is to be said of caller and time alone. */
    int findings(long caller, long second) {
        return (rules.callers().include(caller, second) ? 0 : CallFinding.UNDECLARED_CALLER.bit())
                | (rules.hours().areOverAt(second) ? CallFinding.OUT_OF_HOURS.bit() : 0);
    }

    /** Adds what the register says of the numbers. */
    void judgeNumbers(CallChunk chunk) {
        for (int first = 0; first < chunk.size; first += BLOCK) {
            int count = Math.min(BLOCK, chunk.size - first);
            System.arraycopy(chunk.positions, first, positions, 0, count);
            register.now().testOpposed(positions, count, opposed, places);
            for (int i = 0; i < count; i++) {
                if (chunk.digits[first + i] > 0) {
                    chunk.findings[first + i] |= (short) finding(chunk, first + i, opposed[i] != 0);
                }
            }
        }
    }

    private int finding(CallChunk chunk, int call, boolean isOpposed) {
        long digits = chunk.digits[call];
        long second = chunk.seconds[call];
        if (!register.knows(digits, second)) {
            return CallFinding.UNKNOWN_THEN.bit();
        }
        boolean then =
                chunk.positions[call] == NumberingPlan.OUTSIDE ? register.now().opposed(digits) : isOpposed;
        return then && !register.isExempted(digits, second) ? CallFinding.OPPOSED.bit() : 0;
    }
}
