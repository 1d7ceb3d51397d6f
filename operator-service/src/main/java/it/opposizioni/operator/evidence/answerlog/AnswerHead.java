package it.opposizioni.operator.evidence.answerlog;

import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.Screening;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is read first of a consultation's answers: either its only block, or the first number of each of its blocks. Form: one byte
 * that says which, then the block; or how many (4 bytes) and the numbers (5 bytes each, or 8 when one of them needs more).
 */
final class AnswerHead {

    /** No block begins at or before the number. */
    static final int NO_BLOCK = -1;

    private static final byte ONE_BLOCK = 0;
    private static final byte INDEX = 1;
    private static final byte WIDE_INDEX = 2;
    private static final int INDEX_BEGINS = 5;
    private static final int NUMBER_BYTES = 5;

    private AnswerHead() {}

    static byte[] of(AnswerBlock only) {
        byte[] block = only.encode();
        byte[] head = new byte[block.length + 1];
        head[0] = ONE_BLOCK;
        System.arraycopy(block, 0, head, 1, block.length);
        return head;
    }

    /** @param firstNumbers ascending */
    static byte[] of(List<Long> firstNumbers) {
        boolean wide = firstNumbers.getLast() >>> NUMBER_BYTES * Byte.SIZE != 0;
        int width = wide ? Long.BYTES : NUMBER_BYTES;
        ByteBuffer head = ByteBuffer.allocate(INDEX_BEGINS + firstNumbers.size() * width)
                .put(wide ? WIDE_INDEX : INDEX)
                .putInt(firstNumbers.size());
        for (long number : firstNumbers) {
            for (int shift = (width - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                head.put((byte) (number >>> shift));
            }
        }
        return head.array();
    }

    static boolean isIndex(byte[] head) {
        return head[0] != ONE_BLOCK;
    }

    /** Of a head that is the only block. */
    static Optional<Screening> find(byte[] head, long number) {
        return AnswerBlock.find(Arrays.copyOfRange(head, 1, head.length), number);
    }

    /** Of a head that is the only block. */
    static List<Long> numbers(byte[] head) {
        return AnswerBlock.numbers(Arrays.copyOfRange(head, 1, head.length));
    }

    /** Of a head that is the only block. */
    static void forEach(byte[] head, ScreenedNumbers.Visitor visitor) throws IOException {
        AnswerBlock.forEach(Arrays.copyOfRange(head, 1, head.length), visitor);
    }

    /** Of a head that is an index. */
    static int blocks(byte[] head) {
        return ByteBuffer.wrap(head).getInt(1);
    }

    /** Of a head that is an index: the block that holds the number if any does. Reads only the numbers it compares with. */
    static int blockOf(byte[] head, long number) {
        int block = NO_BLOCK;
        int low = 0;
        int high = blocks(head) - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (first(head, middle) <= number) {
                block = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return block;
    }

    private static long first(byte[] head, int block) {
        int width = head[0] == WIDE_INDEX ? Long.BYTES : NUMBER_BYTES;
        int at = INDEX_BEGINS + block * width;
        long number = 0;
        for (int i = at; i < at + width; i++) {
            number = number << Byte.SIZE | head[i] & 0xff;
        }
        return number;
    }
}
