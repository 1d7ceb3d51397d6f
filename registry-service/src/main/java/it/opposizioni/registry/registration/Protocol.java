package it.opposizioni.registry.registration;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number of a registration, for people: {@code OPP-2026-7K3M-Q9XD-40TH}. Eleven random characters (55 bits) make it safe
 * in a URL; the last one is a check character, so that a mistake on the telephone is noticed. Letters that look like digits do not
 * occur, and are accepted as digits (Crockford's base 32).
 */
record Protocol(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final int RANDOM_CHARACTERS = 11;
    private static final String SHAPE = "OPP[0-9]{4}[0-9A-HJKMNP-TV-Z]{12}";

    /** @param random must be unpredictable */
    static Protocol draw(int year, RandomGenerator random) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            body.append(ALPHABET.charAt(random.nextInt(BASE)));
        }
        String digits = "%04d".formatted(year);
        return spelled(digits, body.toString() + check(digits + body));
    }

    /** Small letters, spaces and missing hyphens are forgiven, as are O for 0 and I or L for 1; a wrong check character is not. */
    static Optional<Protocol> tryParse(String text) {
        String compact = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (!compact.startsWith("OPP")) {
            return Optional.empty();
        }
        String plain =
                "OPP" + compact.substring(3).replace('O', '0').replace('I', '1').replace('L', '1');
        if (!plain.matches(SHAPE)) {
            return Optional.empty();
        }
        String year = plain.substring(3, 7);
        String body = plain.substring(7);
        String random = body.substring(0, RANDOM_CHARACTERS);
        boolean right = body.charAt(RANDOM_CHARACTERS) == check(year + random);
        return right ? Optional.of(spelled(year, body)) : Optional.empty();
    }

    private static Protocol spelled(String year, String body) {
        return new Protocol(
                "OPP-%s-%s-%s-%s".formatted(year, body.substring(0, 4), body.substring(4, 8), body.substring(8)));
    }

    /** Luhn's algorithm to the base 32: notices every wrong character and nearly every swap of adjacent ones. */
    private static char check(String characters) {
        int sum = 0;
        boolean twice = true;
        for (int i = characters.length() - 1; i >= 0; i--, twice = !twice) {
            int digit = ALPHABET.indexOf(characters.charAt(i)) * (twice ? 2 : 1);
            sum += digit / BASE + digit % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    @Override
    public String toString() {
        return value;
    }
}
