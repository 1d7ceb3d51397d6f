package it.opposizioni.operator.evidence.answers;

import it.opposizioni.operator.consultation.answers.Answer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is read first of a consultation's answers: either its only block, or the first number of each of its blocks. Form: one byte
 * that says which, then the block; or how many (4 bytes) and the numbers (5 bytes each).
 */
final class AnswerHead {

    /** No block begins at or before the number. */
    static final int NO_BLOCK = -1;

    private static final byte ONE_BLOCK = 0;
    private static final byte INDEX = 1;
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

    static byte[] of(List<Long> firstNumbers) {
        ByteBuffer head = ByteBuffer.allocate(INDEX_BEGINS + firstNumbers.size() * NUMBER_BYTES)
                .put(INDEX)
                .putInt(firstNumbers.size());
        firstNumbers.forEach(number -> head.put((byte) (number >>> 32)).putInt(number.intValue()));
        return head.array();
    }

    static boolean isIndex(byte[] head) {
        return head[0] == INDEX;
    }

    /** Of a head that is the only block. */
    static Optional<Answer> find(byte[] head, long number) {
        return AnswerBlock.find(Arrays.copyOfRange(head, 1, head.length), number);
    }

    /** Of a head that is an index: the block that holds the number if any does. Reads only the numbers it compares with. */
    static int blockOf(byte[] head, long number) {
        int block = NO_BLOCK;
        int low = 0;
        int high = ByteBuffer.wrap(head).getInt(1) - 1;
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
        int at = INDEX_BEGINS + block * NUMBER_BYTES;
        return (head[at] & 0xffL) << 32 | ByteBuffer.wrap(head).getInt(at + 1) & 0xffff_ffffL;
    }
}
