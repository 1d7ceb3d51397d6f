package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.index.Exemptions;
import it.opposizioni.operator.consultation.engine.index.NumberingPlan;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.SeenPositions;
import it.opposizioni.operator.consultation.engine.record.CanonicalLine;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Up to 1,024 lines with a number: looked up together, so that the reads from memory do not wait for one another, and then copied
 * to where their verdicts send them.
 */
final class ComparedBlock {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SIZE = 1_024;

    /** Short and harmless: copied in the fast loop. The others add up. */
    private static final byte SHORT = 0;

    private static final byte LONG_LINE = 1;
    private static final byte SUSPICIOUS = 2;
    private static final byte EXEMPTED = 4;

    private final RegisterSnapshot register;
    private final Exemptions exemptions;
    private final long epochSecond;
    private final LineCopier copier;
    private final SeenPositions seen = new SeenPositions();

    private final int[] positions = new int[SIZE];
    private final int[] from = new int[SIZE];
    private final int[] length = new int[SIZE];
    private final byte[] kinds = new byte[SIZE];
    private final byte[] verdicts = new byte[SIZE];
    private final int[] opposed = new int[SIZE + 1];
    private final int[] candidates = new int[SIZE + 1];
    private final long[] untils = new long[SIZE];
    private int size;

    private final OutsideLines outside = new OutsideLines(SIZE);

    ComparedBlock(ComparedWith with, LineCopier copier) {
        this.register = with.register();
        this.exemptions = with.exemptions();
        this.epochSecond = with.at().getEpochSecond();
        this.copier = copier;
    }

    boolean isFull() {
        return size == SIZE;
    }

    int size() {
        return size;
    }

    SeenPositions seen() {
        return seen;
    }

    /** Numbers outside the dense part of the plan, in the order they came. */
    long[] outsideSeen() {
        return outside.seen();
    }

    /**
     * Takes lines as long as they are canonical and there is room.
     *
     * @return where the first line begins that it did not take
     */
    int addCanonical(byte[] b, int first, int end) {
        int[] positions = this.positions;
        int[] from = this.from;
        int[] length = this.length;
        int at = first;
        int n = size;
        while (n < SIZE && at < end) {
            int lineLength = CanonicalLine.length(b, at);
            if (lineLength == 0) {
                break;
            }
            int position = CanonicalLine.position(b, at);
            if (position == NumberingPlan.OUTSIDE) {
                break;
            }
            positions[n] = position;
            from[n] = at;
            length[n++] = lineLength;
            at += lineLength;
        }
        size = n;
        return at;
    }

    /** @param lineTo after the line end, which is copied too */
    void add(long digits, int lineFrom, int lineTo, boolean suspicious) {
        int position = NumberingPlan.position(digits);
        if (position == NumberingPlan.OUTSIDE) {
            outside.add(size, digits);
        }
        positions[size] = position;
        from[size] = lineFrom;
        length[size] = lineTo - lineFrom;
        kinds[size] = suspicious ? SUSPICIOUS : length[size] > Chunk.SLACK ? LONG_LINE : SHORT;
        size++;
    }

    void flush(Chunk chunk) {
        register.testOpposed(positions, size, verdicts, candidates);
        seen.add(positions, size);
        outside.testOpposed(register, verdicts);
        if (!exemptions.isEmpty()) {
            exempt(chunk);
        }
        copy(chunk);
        chunk.valid += size;
        size = 0;
        outside.clear();
    }

    private void exempt(Chunk chunk) {
        int opposedLines = 0;
        for (int i = 0; i < size; i++) {
            opposed[opposedLines] = i;
            opposedLines += verdicts[i];
        }
        int inside = register.testExemptions(positions, opposed, opposedLines, candidates);
        int count = outside.addOpposed(verdicts, candidates, inside);
        exemptions.until(positions, candidates, inside, epochSecond, untils);
        for (int i = inside; i < count; i++) {
            untils[candidates[i]] = exemptions.until(outside.digits(candidates[i]), epochSecond);
        }
        for (int i = 0; i < count; i++) {
            if (untils[candidates[i]] != Exemptions.NONE) {
                kinds[candidates[i]] |= EXEMPTED;
                chunk.exemptedLines++;
            }
        }
    }

    /** Arrays are held in local variables, so that none is loaded again after each line that takes the slow path. */
    private void copy(Chunk chunk) {
        byte[] verdicts = this.verdicts;
        byte[] kinds = this.kinds;
        int[] from = this.from;
        int[] length = this.length;
        int count = size;
        byte[] in = chunk.in;
        byte[] out = chunk.out;
        int callable = chunk.callable;
        int opposed = chunk.opposed;
        int opposedLines = 0;
        for (int i = 0; i < count; i++) {
            int verdict = -verdicts[i];
            opposedLines -= verdict;
            if (kinds[i] != SHORT) {
                chunk.callable = callable;
                chunk.opposed = opposed;
                copyOther(chunk, i, verdict != 0);
                out = chunk.out;
                callable = chunk.callable;
                opposed = chunk.opposed;
                continue;
            }
            int at = from[i];
            int target = callable ^ (callable ^ opposed) & verdict;
            LONG.set(out, target, (long) LONG.get(in, at));
            LONG.set(out, target + Long.BYTES, (long) LONG.get(in, at + Long.BYTES));
            opposed += length[i] & verdict;
            callable += length[i] & ~verdict;
        }
        chunk.callable = callable;
        chunk.opposed = opposed;
        chunk.opposedLines += opposedLines;
    }

    private void copyOther(Chunk chunk, int i, boolean isOpposed) {
        int lineTo = from[i] + length[i];
        if (kinds[i] == LONG_LINE) {
            System.arraycopy(chunk.in, from[i], chunk.out, isOpposed ? chunk.opposed : chunk.callable, length[i]);
            chunk.opposed += isOpposed ? length[i] : 0;
            chunk.callable += isOpposed ? 0 : length[i];
        } else if ((kinds[i] & EXEMPTED) != 0) {
            copier.exempted(chunk.in, from[i], lineTo, untils[i], chunk.exempted);
        } else {
            chunk.addLonger(copier.neutral(chunk.in, from[i], lineTo), isOpposed, lineTo);
        }
        kinds[i] = SHORT;
    }
}
