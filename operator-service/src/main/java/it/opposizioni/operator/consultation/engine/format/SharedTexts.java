package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The texts that the cells of a spreadsheet refer to: all in one array of bytes, no object for each. */
final class SharedTexts {

    private static final int MOST_BYTES = 96 << 20;
    private static final int MOST_TEXTS = 8_000_000;

    private byte[] bytes = new byte[4 << 10];
    private int[] ends = new int[256];
    private int count;

    void add(CharSequence text) throws ListRefusedException {
        byte[] added = text.toString().getBytes(StandardCharsets.UTF_8);
        int from = end(count);
        if (from + added.length > MOST_BYTES || count == MOST_TEXTS) {
            throw new ListRefusedException(Reason.TOO_MANY_BYTES, 1);
        }
        if (from + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(from + added.length, bytes.length * 2));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(added, 0, bytes, from, added.length);
        ends[count++] = from + added.length;
    }

    /** @return empty for one that does not exist */
    String get(int index) {
        if (index < 0 || index >= count) {
            return "";
        }
        int from = end(index);
        return new String(bytes, from, ends[index] - from, StandardCharsets.UTF_8);
    }

    /** Where the texts before this one end. */
    private int end(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }
}
