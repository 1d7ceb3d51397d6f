package it.opposizioni.portal.sending;

import it.opposizioni.kit.crypto.Sha256;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The code printed in every message, by which a person can tell ours from a fake. */
public final class MessageCode {

    /** Without letters and digits that are mistaken for each other. */
    private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final Pattern WRITTEN = Pattern.compile("[" + SYMBOLS + "]{8}");

    private MessageCode() {}

    /** As people copy it: small letters, with or without the dash, with spaces. Empty when it cannot be one. */
    public static Optional<String> read(String written) {
        String symbols = written.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        return WRITTEN.matcher(symbols).matches()
                ? Optional.of(symbols.substring(0, 4) + "-" + symbols.substring(4))
                : Optional.empty();
    }

    /** Eight symbols, 40 bits, always the same for the same message: {@code 7F3K-92QD}. */
    public static String of(UUID id) {
        byte[] digest = Sha256.of(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
        long bits = ByteBuffer.wrap(digest).getLong();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(SYMBOLS.charAt((int) (bits >>> 5 * i & 31)));
        }
        return code.insert(4, '-').toString();
    }
}
