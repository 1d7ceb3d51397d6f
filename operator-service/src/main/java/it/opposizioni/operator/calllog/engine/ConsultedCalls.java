package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.calllog.engine.scope.Periods;
import it.opposizioni.operator.calllog.engine.scope.Periods.Period;
import it.opposizioni.operator.consultation.screening.Screening;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the consultations say of each call: two bits a call, outside of the heap. The latest list that held the number counts. */
final class ConsultedCalls implements AutoCloseable {

    private static final int COVERED = 1;
    private static final int TOLD_OPPOSED = 2;
    private static final int BITS = 2;
    private static final int MASK = (1 << BITS) - 1;
    private static final int CALLS_PER_INT = Integer.SIZE / BITS;

    private final CollectedCalls calls;
    private final SortedCalls sorted;
    private final IntColumn answers = new IntColumn();
    private final List<Period> unreadable = new ArrayList<>();
    private Periods unknown;

    ConsultedCalls(CollectedCalls calls, SortedCalls sorted) {
        this.calls = calls;
        this.sorted = sorted;
        answers.addZeros(calls.size() / CALLS_PER_INT + 1);
    }

    /** @param list sealed after those before it */
    void mark(ConsultedList list) throws IOException {
        int[] next = {0};
        boolean there = list.forEachAscending((digits, answer) -> {
            int key = calls.key(digits);
            if (key != CollectedCalls.NONE) {
                // keys of numbers outside of the plan are beyond all others, whatever their digits
                boolean inside = key >= 0 || Integer.compareUnsigned(key, 0xE000_0000) < 0;
                int at = sorted.find(key, inside ? next[0] : 0);
                next[0] = inside ? at : next[0];
                mark(list, key, at, answer == Screening.OPPOSED ? TOLD_OPPOSED : COVERED);
            }
        });
        if (!there) {
            unreadable.add(new Period(list.from(), list.until()));
        }
    }

    private void mark(ConsultedList list, int key, int from, int answer) {
        for (int at = from; sorted.has(key, at); at++) {
            int call = sorted.call(at);
            long second = calls.second(call);
            if (second >= list.from() && second < list.until()) {
                int place = call / CALLS_PER_INT;
                int shift = call % CALLS_PER_INT * BITS;
                answers.set(place, answers.get(place) & ~(MASK << shift) | answer << shift);
            }
        }
    }

    /** No list follows. */
    void allAreMarked() {
        unknown = Periods.of(unreadable);
    }

    /** Whether a list that was valid at the call held its number. */
    boolean held(int call) {
        return answer(call) != 0;
    }

    private int answer(int call) {
        return answers.get(call / CALLS_PER_INT) >>> call % CALLS_PER_INT * BITS & MASK;
    }

    /** The bits of what is to be said of a call that is looked at, when all lists are marked. */
    int findings(int call, long second) {
        return switch (answer(call)) {
            case COVERED -> 0;
            case TOLD_OPPOSED -> CallFinding.TOLD_OPPOSED.bit();
            default ->
                unknown.contain(second) ? CallFinding.CONSULTATION_UNKNOWN.bit() : CallFinding.NO_CONSULTATION.bit();
        };
    }

    @Override
    public void close() {
        answers.close();
    }
}
