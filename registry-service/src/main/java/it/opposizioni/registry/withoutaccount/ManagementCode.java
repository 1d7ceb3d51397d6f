package it.opposizioni.registry.withoutaccount;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What somebody without an account manages a number with: {@code 7K3M-Q9XD-40TH-2RWB}. Sixteen random characters, 80 bits; nobody finds one by
 * trying. Letters that look like digits do not occur, and are accepted as digits (Crockford's base 32).
 */
record ManagementCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int LENGTH = 4 * GROUP;
    private static final String SHAPE = "[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}";

    /** @param random must be unpredictable */
    static ManagementCode draw(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return spelled(code.toString());
    }

    /** Small letters, spaces and missing hyphens are forgiven, as are O for 0 and I or L for 1. */
    static Optional<ManagementCode> tryParse(String text) {
        String plain = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.matches(SHAPE) ? Optional.of(spelled(plain)) : Optional.empty();
    }

    private static ManagementCode spelled(String plain) {
        return new ManagementCode(String.join("-", plain.split("(?<=\\G.{" + GROUP + "})")));
    }

    /** It must not end up in a log. */
    @Override
    public String toString() {
        return "ManagementCode";
    }
}
