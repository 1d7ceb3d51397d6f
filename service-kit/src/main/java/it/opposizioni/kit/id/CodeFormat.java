package it.opposizioni.kit.id;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How a number for people is written: letters that say what it is of, the year, and groups of four characters, as in
 * {@code OPP-2026-7K3M-Q9XD-40TH}. All characters of the groups but one are random, five bits each; the last one is a check character, so
 * that a mistake on the telephone is noticed. Letters that look like digits do not occur, and are accepted as digits (Crockford's base 32).
 *
 * @param prefix capital letters
 */
public record CodeFormat(String prefix, int groups) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final int GROUP = 4;
    private static final int YEAR = 4;

    /** @param random must be unpredictable */
    public String draw(int year, RandomGenerator random) {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i < groups * GROUP; i++) {
            body.append(ALPHABET.charAt(random.nextInt(BASE)));
        }
        String digits = "%04d".formatted(year);
        return spelled(digits, body.toString() + check(digits + body));
    }

    /** Small letters, spaces and missing hyphens are forgiven, as are O for 0 and I or L for 1; a wrong check character is not. */
    public Optional<String> tryParse(String text) {
        String compact = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (!compact.startsWith(prefix)) {
            return Optional.empty();
        }
        String plain = compact.substring(prefix.length())
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (!plain.matches("[0-9]{" + YEAR + "}[" + ALPHABET + "]{" + groups * GROUP + "}")) {
            return Optional.empty();
        }
        String withoutCheck = plain.substring(0, plain.length() - 1);
        boolean right = plain.charAt(plain.length() - 1) == check(withoutCheck);
        return right ? Optional.of(spelled(plain.substring(0, YEAR), plain.substring(YEAR))) : Optional.empty();
    }

    private String spelled(String year, String body) {
        return prefix + "-" + year + body.replaceAll("(.{" + GROUP + "})", "-$1");
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
}
