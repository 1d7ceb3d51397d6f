package it.opposizioni.kit.crypto;

import java.util.random.RandomGenerator;

/** Draws codes that are sent to a line or an address: six digits, each as likely as any other, leading zeros included. */
public final class OneTimeCode {

    private static final int CODES = 1_000_000;

    private final RandomGenerator random;

    /** @param random must be unpredictable; a seeded one is for tests */
    public OneTimeCode(RandomGenerator random) {
        this.random = random;
    }

    public String draw() {
        return "%06d".formatted(random.nextInt(CODES));
    }
}
