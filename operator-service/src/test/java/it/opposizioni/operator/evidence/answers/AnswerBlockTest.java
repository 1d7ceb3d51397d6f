package it.opposizioni.operator.evidence.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.operator.consultation.answers.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnswerBlockTest {

    private final Random random = new Random(8);

    /** Gaps of every size, from neighbours to the ends of the numbering plan. */
    @Test
    void everyNumberIsFoundWithItsAnswerAndNoOther() {
        for (int round = 0; round < 300; round++) {
            Map<Long, Answer> numbers = numbers(random.nextInt(AnswerBlock.LARGEST + 1), 1L << random.nextInt(1, 39));
            byte[] encoded = block(numbers).encode();
            numbers.forEach((number, answer) -> {
                assertThat(AnswerBlock.find(encoded, number)).contains(answer);
                Optional<Answer> next = Optional.ofNullable(numbers.get(number + 1));
                assertThat(AnswerBlock.find(encoded, number + 1)).isEqualTo(next);
            });
            assertThat(AnswerBlock.find(encoded, 1)).isEqualTo(Optional.ofNullable(numbers.get(1L)));
            assertThat(AnswerBlock.find(encoded, (1L << 40) - 1))
                    .isEqualTo(Optional.ofNullable(numbers.get((1L << 40) - 1)));
        }
    }

    /** A list of a million out of the 10^9 numbers of mobiles: gaps of 1,000. */
    @Test
    void aNumberTakesLessThanTwoBytes() {
        AnswerBlock block = new AnswerBlock();
        long number = 393_000_000_000L;
        while (!block.isFull()) {
            number += 1 + (long) (-1000 * Math.log(1 - random.nextDouble()));
            block.add(number, random.nextInt(100) < 32 ? Answer.OPPOSED : Answer.CALLABLE);
        }
        assertThat(block.encode().length / (double) AnswerBlock.LARGEST).isLessThan(1.75);
    }

    @Test
    void onlyWhatAscendsIsTaken() {
        AnswerBlock block = new AnswerBlock();
        block.add(5, Answer.CALLABLE);
        assertThatThrownBy(() -> block.add(5, Answer.CALLABLE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> block.add(4, Answer.CALLABLE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> block.add(1L << 40, Answer.CALLABLE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theIndexLeadsToTheBlockThatMayHoldTheNumber() {
        for (int size = 1; size < 200; size++) {
            List<Long> firsts = new ArrayList<>(numbers(size, 1L << 30).keySet());
            byte[] head = AnswerHead.of(firsts);
            assertThat(AnswerHead.isIndex(head)).isTrue();
            assertThat(AnswerHead.blockOf(head, firsts.getFirst() - 1)).isEqualTo(AnswerHead.NO_BLOCK);
            for (int block = 0; block < size; block++) {
                assertThat(AnswerHead.blockOf(head, firsts.get(block))).isEqualTo(block);
                if (block > 0) {
                    assertThat(AnswerHead.blockOf(head, firsts.get(block) - 1)).isEqualTo(block - 1);
                }
            }
            assertThat(AnswerHead.blockOf(head, Long.MAX_VALUE)).isEqualTo(size - 1);
        }
    }

    @Test
    void aHandfulOfNumbersIsItsOwnHead() {
        Map<Long, Answer> numbers = numbers(10, 1L << 20);
        byte[] head = AnswerHead.of(block(numbers));
        assertThat(AnswerHead.isIndex(head)).isFalse();
        numbers.forEach(
                (number, answer) -> assertThat(AnswerHead.find(head, number)).contains(answer));
        assertThat(AnswerHead.find(AnswerHead.of(new AnswerBlock()), 1)).isEmpty();
    }

    private Map<Long, Answer> numbers(int count, long largestGap) {
        Map<Long, Answer> numbers = new TreeMap<>();
        long number = random.nextLong(1, 1L << 20);
        while (numbers.size() < count && number >>> 40 == 0) {
            numbers.put(number, Answer.values()[random.nextInt(3)]);
            number += random.nextLong(1, largestGap + 1);
        }
        return numbers;
    }

    private static AnswerBlock block(Map<Long, Answer> numbers) {
        AnswerBlock block = new AnswerBlock();
        numbers.forEach(block::add);
        return block;
    }
}
