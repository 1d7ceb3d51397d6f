package it.opposizioni.kit.signature;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The number of a receipt or a certificate: 80 random bits in Crockford's alphabet, which has no letters that look like digits. Anyone
 * who knows it sees on the portal's verification page what the document says, so it must not be guessed.
 */
public final class VerificationCode {

    static final int LENGTH = 16;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final int GROUP = 4;

    private VerificationCode() {}

    /** @param random must be unpredictable */
    public static String next(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As people type it: with blanks or dashes, in small letters, with O for 0 and I or L for 1. */
    public static Optional<String> parse(String typed) {
        String code = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    /** In groups of four, to be read and typed. */
    public static String printed(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Where anybody verifies it: the portal's page in the reader's language. */
    public static String address(URI portal, String code, Locale locale) {
        String base = portal.toString().replaceFirst("/+$", "");
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return base + (english ? "/en/verify/" : "/it/verifica/") + code;
    }
}
