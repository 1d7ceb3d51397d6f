package it.opposizioni.portal.verification;

import java.util.Locale;
import java.util.Optional;

/**
 * The code of a receipt: 16 characters of Crockford's base 32, in groups of four where people see it. Letters that look like digits are
 * read as these.
 */
record ReceiptCode(String plain) {

    private static final String SHAPE = "[0-9A-HJKMNP-TV-Z]{16}";

    /** Empty for what cannot be a code. */
    static Optional<ReceiptCode> of(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.matches(SHAPE) ? Optional.of(new ReceiptCode(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return plain.replaceAll("(.{4})(?!$)", "$1-");
    }
}
