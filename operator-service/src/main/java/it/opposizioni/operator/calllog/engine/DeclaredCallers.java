package it.opposizioni.operator.calllog.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Who had declared which calling numbers when: those of all for whom a log is, together. Never changes. */
public final class DeclaredCallers {

    /** Without an end. */
    public static final long OPEN_ENDED = Long.MAX_VALUE;

    /**
     * A declaration.
     *
     * @param first digits as a telephone shows them: E.164 without {@code +}, or a short code
     * @param from epoch second
     * @param until epoch second, exclusive
     */
    public record Declaration(long first, long last, long from, long until) {}

    /** Stretches of numbers of which each has the same declarations: where they begin. */
    private final long[] starts;

    /** Of each stretch, from and until of each of its declarations. */
    private final long[][] periods;

    public DeclaredCallers(List<Declaration> declarations) {
        starts = declarations.stream()
                .flatMapToLong(declared -> LongStream.of(declared.first(), declared.last() + 1))
                .sorted()
                .distinct()
                .toArray();
        List<List<Declaration>> of = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            of.add(new ArrayList<>());
        }
        for (Declaration declared : declarations) {
            int first = Arrays.binarySearch(starts, declared.first());
            int end = Arrays.binarySearch(starts, declared.last() + 1);
            of.subList(first, end).forEach(stretch -> stretch.add(declared));
        }
        periods = of.stream()
                .map(stretch -> stretch.stream()
                        .flatMapToLong(declared -> LongStream.of(declared.from(), declared.until()))
                        .toArray())
                .toArray(long[][]::new);
    }

    boolean include(long digits, long epochSecond) {
        int at = Arrays.binarySearch(starts, digits);
        int stretch = at < 0 ? -at - 2 : at;
        if (stretch < 0) {
            return false;
        }
        long[] of = periods[stretch];
        for (int i = 0; i < of.length; i += 2) {
            if (of[i] <= epochSecond && epochSecond < of[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
