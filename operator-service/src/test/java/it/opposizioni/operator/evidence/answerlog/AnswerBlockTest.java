package it.opposizioni.operator.evidence.answerlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.operator.consultation.screening.Screening;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnswerBlockTest {

    /** +39 and the twelve digits that the Italian plan goes up to. */
    private static final long LONGEST = 39_999_999_999_999L;

    private final Random random = new Random(8);

    /** Numbers and gaps of every size, from adjacent numbers to the limits of a long. */
    @Test
    void everyNumberIsFoundWithItsAnswerAndNoOther() {
        for (int round = 0; round < 600; round++) {
            Map<Long, Screening> numbers = numbers(
                    random.nextInt(AnswerBlock.LARGEST + 1), 1L << random.nextInt(1, 63), 1L << random.nextInt(1, 62));
            byte[] encoded = block(numbers).encode();
            numbers.forEach((number, answer) -> {
                assertThat(AnswerBlock.find(encoded, number)).contains(answer);
                Optional<Screening> next = Optional.ofNullable(numbers.get(number + 1));
                assertThat(AnswerBlock.find(encoded, number + 1)).isEqualTo(next);
            });
            assertThat(AnswerBlock.find(encoded, 1)).isEqualTo(Optional.ofNullable(numbers.get(1L)));
            assertThat(AnswerBlock.find(encoded, Long.MAX_VALUE))
                    .isEqualTo(Optional.ofNullable(numbers.get(Long.MAX_VALUE)));
        }
    }

    /** A list of a million out of the 10^9 numbers of mobiles: gaps of 1,000. */
    @Test
    void aNumberTakesLessThanTwoBytes() {
        AnswerBlock block = new AnswerBlock();
        long number = 393_000_000_000L;
        while (!block.isFull()) {
            number += 1 + (long) (-1000 * Math.log(1 - random.nextDouble()));
            block.add(number, random.nextInt(100) < 32 ? Screening.OPPOSED : Screening.CALLABLE);
        }
        assertThat(block.encode().length / (double) AnswerBlock.LARGEST).isLessThan(1.75);
    }

    @Test
    void theWidestNumbersStandBesideTheUsual() {
        Map<Long, Screening> numbers = new TreeMap<>(Map.of(
                0L,
                Screening.EXEMPTED,
                (1L << 40) - 1,
                Screening.CALLABLE,
                1L << 40,
                Screening.OPPOSED,
                LONGEST,
                Screening.EXEMPTED,
                Long.MAX_VALUE - 1,
                Screening.OPPOSED,
                Long.MAX_VALUE,
                Screening.CALLABLE));
        byte[] encoded = block(numbers).encode();
        numbers.forEach((number, answer) ->
                assertThat(AnswerBlock.find(encoded, number)).contains(answer));
        assertThat(AnswerBlock.find(encoded, LONGEST - 1)).isEmpty();
    }

    /** Made by the version that knew of 40 bits only. */
    @Test
    void whatWasWrittenBeforeThereWereWideBlocksIsRead() {
        byte[] few = HexFormat.of().parseHex("0003796bd08bb6acd01db4ada0187d4a60");
        assertThat(AnswerBlock.find(few, 390_642_986_411L)).contains(Screening.CALLABLE);
        assertThat(AnswerBlock.find(few, 393_331_234_567L)).contains(Screening.OPPOSED);
        assertThat(AnswerBlock.find(few, 393_337_654_321L)).contains(Screening.EXEMPTED);
        assertThat(AnswerBlock.find(few, 393_337_654_322L)).isEmpty();

        byte[] oneFarAway = HexFormat.of()
                .parseHex("0019216bd08bb68000200800001004000008020000040100"
                        + "00020080000100400000802000004017fffff8000001387a");
        for (int i = 0; i < 24; i++) {
            assertThat(AnswerBlock.find(oneFarAway, 390_642_986_400L + i)).contains(Screening.values()[i % 3]);
        }
        assertThat(AnswerBlock.find(oneFarAway, 390_642_996_423L)).contains(Screening.OPPOSED);

        byte[] index = HexFormat.of().parseHex("01000000035af422edab5b945e57075b94c04c31");
        assertThat(AnswerHead.isIndex(index)).isTrue();
        assertThat(AnswerHead.blockOf(index, 390_642_986_410L)).isEqualTo(AnswerHead.NO_BLOCK);
        assertThat(AnswerHead.blockOf(index, 393_331_234_566L)).isZero();
        assertThat(AnswerHead.blockOf(index, LONGEST)).isEqualTo(2);
    }

    @Test
    void onlyWhatAscendsIsTaken() {
        AnswerBlock block = new AnswerBlock();
        block.add(5, Screening.CALLABLE);
        assertThatThrownBy(() -> block.add(5, Screening.CALLABLE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> block.add(4, Screening.CALLABLE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerBlock().add(-1, Screening.CALLABLE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theIndexLeadsToTheBlockThatMayHoldTheNumber() {
        for (int size = 1; size < 200; size++) {
            long first = 1L << random.nextInt(1, 62);
            List<Long> firsts = new ArrayList<>(numbers(size, first, 1L << 30).keySet());
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
        Map<Long, Screening> numbers = numbers(10, 1L << 62, 1L << 20);
        byte[] head = AnswerHead.of(block(numbers));
        assertThat(AnswerHead.isIndex(head)).isFalse();
        numbers.forEach(
                (number, answer) -> assertThat(AnswerHead.find(head, number)).contains(answer));
        assertThat(AnswerHead.find(AnswerHead.of(new AnswerBlock()), 1)).isEmpty();
    }

    /** Fewer where they would go beyond what a long holds. */
    private Map<Long, Screening> numbers(int count, long largestFirst, long largestGap) {
        Map<Long, Screening> numbers = new TreeMap<>();
        long number = random.nextLong(1, largestFirst + 1);
        while (numbers.size() < count && number > 0) {
            numbers.put(number, Screening.values()[random.nextInt(3)]);
            number += random.nextLong(1, largestGap + 1);
        }
        return numbers;
    }

    private static AnswerBlock block(Map<Long, Screening> numbers) {
        AnswerBlock block = new AnswerBlock();
        numbers.forEach(block::add);
        return block;
    }
}
