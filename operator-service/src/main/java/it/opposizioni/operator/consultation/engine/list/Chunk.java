package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.record.Bytes;
import it.opposizioni.operator.consultation.engine.record.InvalidLine;
import java.util.Arrays;

/**
 * Some whole records of a list, and their results until these are written. Reused, by one thread at a time.
 *
 * <p>Callable and opposed lines are written into two halves of one array, so that a verdict is added to an index instead of being
 * asked about.
 */
final class Chunk extends TextChunk {

    byte[] out = {};
    int callable;
    int opposed;
    final Bytes exempted = new Bytes();
    private int half;

    int valid;
    int opposedLines;
    int exemptedLines;
    int blank;

    /** How many lines end within records. */
    int linesInside;

    /** How many numbers are in other columns of valid records. */
    int otherNumbers;

    /** Of each invalid line: its number in this chunk from 0, from where to where, why. */
    private int[] invalidLines = new int[64 * 4];

    private int invalid;

    /** How many invalid lines come before the first valid one. */
    int invalidFirst;

    Reason refusal;
    int refusedLine;

    /** The input is there; there are no results yet. */
    void begin() {
        int wanted = in.length;
        if (half < wanted) {
            half = wanted;
            out = new byte[half * 2];
        }
        callable = 0;
        opposed = half;
        exempted.clear();
        valid = 0;
        opposedLines = 0;
        exemptedLines = 0;
        blank = 0;
        linesInside = 0;
        otherNumbers = 0;
        invalid = 0;
        invalidFirst = 0;
        refusal = null;
    }

    int lines() {
        return valid + invalid + blank + linesInside;
    }

    int invalid() {
        return invalid;
    }

    void addInvalid(int line, int lineFrom, int lineTo, InvalidLine reason) {
        if (invalid * 4 == invalidLines.length) {
            invalidLines = Arrays.copyOf(invalidLines, invalidLines.length * 2);
        }
        int at = invalid++ * 4;
        invalidLines[at] = line;
        invalidLines[at + 1] = lineFrom;
        invalidLines[at + 2] = lineTo;
        invalidLines[at + 3] = reason.ordinal();
    }

    int invalidLine(int i) {
        return invalidLines[i * 4];
    }

    int invalidFrom(int i) {
        return invalidLines[i * 4 + 1];
    }

    int invalidTo(int i) {
        return invalidLines[i * 4 + 2];
    }

    InvalidLine invalidReason(int i) {
        return InvalidLine.of(invalidLines[i * 4 + 3]);
    }

    int opposedFrom() {
        return half;
    }

    /** @param lineTo where in the input the line ends whose copy is longer than itself */
    void addLonger(Bytes line, boolean isOpposed, int lineTo) {
        int needed = line.size() + to - lineTo + SLACK;
        if (callable + needed > half || opposed - half + needed > half) {
            grow(Math.max(callable, opposed - half) + needed);
        }
        int at = isOpposed ? opposed : callable;
        System.arraycopy(line.array(), 0, out, at, line.size());
        if (isOpposed) {
            opposed += line.size();
        } else {
            callable += line.size();
        }
    }

    private void grow(int least) {
        int larger = Math.max(half + half / 2, least);
        byte[] next = new byte[larger * 2];
        System.arraycopy(out, 0, next, 0, callable);
        System.arraycopy(out, half, next, larger, opposed - half);
        opposed += larger - half;
        half = larger;
        out = next;
    }

    void refuse(Reason reason, int line) {
        refusal = reason;
        refusedLine = line;
    }
}
