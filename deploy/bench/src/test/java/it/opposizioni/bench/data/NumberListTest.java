package it.opposizioni.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberListTest {

    private static final int LINES = 20_000;
    private static final Registers REGISTERS = registers(7);

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        byte[] once = Files.readAllBytes(write("once", REGISTERS, 7).file());

        assertThat(Files.readAllBytes(write("again", registers(7), 7).file())).isEqualTo(once);
        assertThat(Files.readAllBytes(write("other", REGISTERS, 8).file())).isNotEqualTo(once);
    }

    @Test
    void itsSharesAreWhatItSays() throws IOException {
        NumberList list = write("list", REGISTERS, 7);
        Set<Long> opposed = new HashSet<>();
        REGISTERS.forEachSmall(opposed::add);
        Set<Long> exempted = new HashSet<>();
        for (long number : REGISTERS.exempted()) {
            exempted.add(number);
        }
        List<Long> numbers = Files.readAllLines(list.file()).stream()
                .map(line -> Long.valueOf(line.substring(1)))
                .toList();

        assertThat(numbers).hasSize(LINES);
        assertThat(numbers.stream().filter(opposed::contains)).hasSize(list.opposed());
        assertThat(list.opposed()).isEqualTo(LINES * 35 / 100);
        assertThat(numbers.stream().filter(exempted::contains)).hasSize(list.exempted());
        assertThat(opposed.containsAll(exempted)).isTrue();
        assertThat(Files.size(list.file())).isEqualTo(list.bytes());
    }

    @Test
    void theLargeRegisterHoldsTheSmallOne() {
        Set<Long> small = new HashSet<>();
        Set<Long> large = new HashSet<>();
        REGISTERS.forEachSmall(small::add);
        REGISTERS.forEachLarge(large::add);

        assertThat(small).hasSize(50_000);
        assertThat(large).hasSize(90_000);
        assertThat(large.containsAll(small)).isTrue();
        assertThat(REGISTERS.smallSorted()).hasSize(50_000).isSorted();
    }

    /** The engine would sort out what is no number, and compare less than the others. */
    @Test
    void everyNumberExistsInTheNumberingPlan() {
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        List<String> numbers = IntStream.range(0, NumberSpace.SIZE / 1_999_993)
                .mapToObj(i -> "+" + NumberSpace.digits(i * 1_999_993))
                .toList();

        assertThat(numbers).hasSizeGreaterThan(500).allMatch(number -> isValid(plan, number));
    }

    private static boolean isValid(PhoneNumberUtil plan, String number) {
        try {
            return plan.isValidNumber(plan.parse(number, null));
        } catch (NumberParseException e) {
            throw new AssertionError(number, e);
        }
    }

    private NumberList write(String name, Registers registers, long seed) throws IOException {
        return NumberList.write(folder.resolve(name), LINES, registers, seed);
    }

    private static Registers registers(long seed) {
        return new Registers(seed, 50_000, 90_000, 500, NumberList.opposedOf(LINES));
    }
}
