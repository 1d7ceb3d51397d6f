package it.opposizioni.kit.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Hides counts by which one could tell who is counted: every one from 1 to 4 (k = 5). The totals of rows and columns are public, so a row or
 * column in which just one count is hidden, or in which the hidden ones add up to less than 5, has more of them hidden: no hidden count can
 * be found by subtraction, nor because only small numbers make up so little.
 */
public final class SmallCounts {

    public static final int SMALLEST_SHOWN = 5;

    private record Cell(int row, int column) {}

    private final long[][] counts;
    private final boolean[][] hidden;

    private SmallCounts(long[][] counts) {
        this.counts = counts;
        this.hidden = new boolean[counts.length][];
    }

    /** Of a count that belongs to no row whose total is public. */
    public static Optional<Long> suppress(long count) {
        return isSmall(count) ? Optional.empty() : Optional.of(count);
    }

    /** A count that everybody reads as often as they like, rounded down to fives: two readings do not tell a change of one. */
    public static long inSteps(long count) {
        return Math.floorDiv(count, SMALLEST_SHOWN) * SMALLEST_SHOWN;
    }

    /** The same row, in the order of its names; empty where a count is hidden. */
    public static SortedMap<String, Optional<Long>> suppress(Map<String, Long> row) {
        SortedMap<String, Long> sorted = new TreeMap<>(row);
        boolean[] hidden =
                hidden(sorted.values().stream().mapToLong(Long::longValue).toArray());
        SortedMap<String, Optional<Long>> shown = new TreeMap<>();
        sorted.forEach((name, count) -> shown.put(name, hidden[shown.size()] ? Optional.empty() : Optional.of(count)));
        return shown;
    }

    /** Which counts of a row are hidden. */
    public static boolean[] hidden(long[] row) {
        return hidden(new long[][] {row})[0];
    }

    /** Which cells of a table are hidden. @param table rows of equal length */
    public static boolean[][] hidden(long[][] table) {
        SmallCounts counts = new SmallCounts(table);
        counts.hideSmallOnes();
        List<List<Cell>> lines = counts.lines();
        boolean more = true;
        while (more) {
            more = false;
            for (List<Cell> line : lines) {
                more |= counts.protect(line);
            }
        }
        return counts.hidden;
    }

    private static boolean isSmall(long count) {
        return count != 0 && count < SMALLEST_SHOWN;
    }

    private void hideSmallOnes() {
        for (int row = 0; row < counts.length; row++) {
            hidden[row] = new boolean[counts[row].length];
            for (int column = 0; column < counts[row].length; column++) {
                hidden[row][column] = isSmall(counts[row][column]);
            }
        }
    }

    private List<List<Cell>> lines() {
        List<List<Cell>> lines = new ArrayList<>();
        IntStream.range(0, counts.length).mapToObj(this::row).forEach(lines::add);
        if (counts.length > 1) {
            IntStream.range(0, counts[0].length).mapToObj(this::column).forEach(lines::add);
        }
        return lines;
    }

    private List<Cell> row(int row) {
        return IntStream.range(0, counts[row].length)
                .mapToObj(column -> new Cell(row, column))
                .toList();
    }

    private List<Cell> column(int column) {
        return IntStream.range(0, counts.length)
                .mapToObj(row -> new Cell(row, column))
                .toList();
    }

    /** @return whether one more is hidden */
    private boolean protect(List<Cell> line) {
        List<Cell> gone = line.stream().filter(this::isHidden).toList();
        boolean alone = gone.size() == 1;
        if (gone.isEmpty() || !alone && sum(gone) >= SMALLEST_SHOWN) {
            return false;
        }
        Optional<Cell> other = line.stream()
                .filter(cell -> !isHidden(cell) && (alone || count(cell) > 0))
                .min(Comparator.comparing((Cell cell) -> count(cell) == 0)
                        .thenComparing(cell -> exposure(cell, line))
                        .thenComparing(this::count));
        other.ifPresent(cell -> hidden[cell.row()][cell.column()] = true);
        return other.isPresent();
    }

    /** 0 when what is hidden already in the line that crosses here covers one more, 1 when others there can, 2 when nothing can. */
    private int exposure(Cell cell, List<Cell> line) {
        List<Cell> crossing = line.getFirst().row() == line.getLast().row() ? column(cell.column()) : row(cell.row());
        if (sum(crossing.stream().filter(this::isHidden).toList()) >= SMALLEST_SHOWN) {
            return 0;
        }
        return crossing.stream().anyMatch(other -> !other.equals(cell) && !isHidden(other) && count(other) > 0) ? 1 : 2;
    }

    private long sum(List<Cell> cells) {
        return cells.stream().mapToLong(this::count).sum();
    }

    private long count(Cell cell) {
        return counts[cell.row()][cell.column()];
    }

    private boolean isHidden(Cell cell) {
        return hidden[cell.row()][cell.column()];
    }
}
