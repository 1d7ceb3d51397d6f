package it.opposizioni.registry.lineproof;

import java.util.random.RandomGenerator;

/** Draws codes of six digits, each as likely as any other, leading zeros included. */
final class OneTimeCode {

    private static final int CODES = 1_000_000;

    private final RandomGenerator random;

    /** @param random must be unpredictable; a seeded one is for tests */
    OneTimeCode(RandomGenerator random) {
        this.random = random;
    }

    String draw() {
        return "%06d".formatted(random.nextInt(CODES));
    }
}
