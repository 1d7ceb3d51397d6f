package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A file of numbers that somebody has sent.
 *
 * @param name as its sender calls it, by which people find it again among others; null where none was said
 */
public record SentFile(String name, SentLines lines) {

    /** With the name of the file: in an address it would be in logs. */
    public static final String NAME = "File-Name";

    /** What the header holds. */
    public static final String NAME_HELP =
            "What the file is called: UTF-8, percent-encoded (RFC 3986). After 200 characters it is cut.";

    private static final int LONGEST = 200;

    private static final Text UNREADABLE = Text.of(
            "Il nome del file va scritto in UTF-8 con i segni di percentuale: elenco%20nuovo.csv.",
            "The file’s name must be UTF-8, percent-encoded: new%20list.csv.");

    /**
     * @param header as it came; null where there is none
     * @throws DomainException 422 when it cannot be decoded
     */
    public static SentFile of(String header, SentLines lines) {
        return new SentFile(header == null ? null : decoded(header), lines);
    }

    private static String decoded(String header) {
        try {
            // the decoder is that of forms, where a plus is a blank
            String name = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
            String shown = name.replaceAll("\\p{C}", "").strip();
            return shown.isEmpty() ? null : cut(shown);
        } catch (IllegalArgumentException _) {
            throw DomainException.invalid("/fileName", "NOT_ENCODED", UNREADABLE);
        }
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) > LONGEST
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST))
                : name;
    }
}
