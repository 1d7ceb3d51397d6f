package it.opposizioni.portal.pec;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Message-IDs of ours: which message each of them means. */
final class PecMessageId {

    private static final Pattern OURS =
            Pattern.compile("<?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})@([a-zA-Z0-9.-]{1,253})>?");

    private PecMessageId() {}

    static String of(UUID message, String host) {
        return "<" + message + "@" + host + ">";
    }

    /** Empty for what is none of ours. @param written as a receipt has it, with or without brackets; null for nothing */
    static Optional<UUID> read(String written, String host) {
        if (written == null) {
            return Optional.empty();
        }
        Matcher ours = OURS.matcher(written.strip());
        return ours.matches() && ours.group(2).equalsIgnoreCase(host)
                ? Optional.of(UUID.fromString(ours.group(1)))
                : Optional.empty();
    }
}
