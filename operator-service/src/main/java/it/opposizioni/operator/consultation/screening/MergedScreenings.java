package it.opposizioni.operator.consultation.screening;

import java.io.IOException;
import java.util.Map;

/**
 * The numbers of several lists, each with the answer of its list. They pass through a window, so that memory does not grow with
 * them: each list is read once for each window.
 */
public final class MergedScreenings implements ScreenedNumbers {

    private static final int WINDOW = 2_000_000;

    private final Map<Screening, ? extends ScreenedNumbers> lists;
    private final int window;

    /** @param lists each with the answer of its numbers, whatever the list itself says; closed with this */
    public MergedScreenings(Map<Screening, ? extends ScreenedNumbers> lists) {
        this(lists, WINDOW);
    }

    MergedScreenings(Map<Screening, ? extends ScreenedNumbers> lists, int window) {
        this.lists = Map.copyOf(lists);
        this.window = window;
    }

    @Override
    public void forEachAscending(Visitor visitor) throws IOException {
        long done = -1;
        while (done != Long.MAX_VALUE) {
            PackedScreenings some = new PackedScreenings();
            long complete = Long.MAX_VALUE;
            for (Map.Entry<Screening, ? extends ScreenedNumbers> list : lists.entrySet()) {
                Taker taker = new Taker(some, list.getKey(), done);
                list.getValue().forEachAscending(taker);
                complete = Math.min(complete, taker.complete());
            }
            long last = complete;
            some.forEachAscending((digits, answer) -> {
                if (digits <= last) {
                    visitor.number(digits, answer);
                }
            });
            done = complete;
        }
    }

    @Override
    public void close() {
        lists.values().forEach(ScreenedNumbers::close);
    }

    /** Takes a window of one list. */
    private final class Taker implements Visitor {

        private final PackedScreenings into;
        private final Screening answer;
        private final long after;
        private long last;
        private int taken;
        private boolean isFull;

        Taker(PackedScreenings into, Screening answer, long after) {
            this.into = into;
            this.answer = answer;
            this.after = after;
            this.last = after;
        }

        @Override
        public void number(long digits, Screening ignored) {
            if (digits <= last) {
                return;
            }
            isFull |= taken == window;
            if (!isFull) {
                into.add(digits, answer);
                last = digits;
                taken++;
            }
        }

        /** Up to which number all were taken. */
        long complete() {
            return isFull ? last : Long.MAX_VALUE;
        }
    }
}
