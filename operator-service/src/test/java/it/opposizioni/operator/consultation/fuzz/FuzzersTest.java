package it.opposizioni.operator.consultation.fuzz;

import it.opposizioni.operator.consultation.list.ComparisonFuzzer;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What {@code deploy/fuzz} does for a long time with Jazzer, for a moment and always the same: lists as people send them, and changes
 * of these.
 */
class FuzzersTest {

    private static final int CHANGES = 40;

    @Test
    void whateverComesIsOpenedOrRefused() {
        feed(Seeds.all(OpenedListFuzzer.KINDS), OpenedListFuzzer::fuzzerTestOneInput);
    }

    @Test
    void whateverIsOpenedIsComparedOrRefused() {
        feed(Seeds.all(ComparisonFuzzer.KINDS), ComparisonFuzzer::fuzzerTestOneInput);
    }

    /** What a fuzzer is: throws when something is wrong. */
    @FunctionalInterface
    private interface Fuzzer {
        void take(byte[] input) throws IOException;
    }

    private static void feed(List<byte[]> seeds, Fuzzer fuzzer) {
        Random random = new Random(3);
        for (byte[] seed : seeds) {
            take(fuzzer, seed);
            for (int i = 0; i < CHANGES; i++) {
                take(fuzzer, Seeds.changed(seed, random));
            }
        }
    }

    private static void take(Fuzzer fuzzer, byte[] input) {
        try {
            fuzzer.take(input);
        } catch (IOException | RuntimeException | Error e) {
            throw new AssertionError("with " + HexFormat.of().formatHex(input), e);
        }
    }
}
