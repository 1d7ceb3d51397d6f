package it.opposizioni.complaint.listfilter;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.util.regex.Pattern;

/**
 * The official whose work a list is asked for.
 *
 * @param subject null for nobody: only what no official has
 * @param colleague whether that is somebody else than who asks, so that it may be nobody who works here
 */
public record AskedOfficial(String subject, boolean colleague) {

    private static final Text WHO = Text.of(
            "Scrivi me, none, oppure l’identificativo di un collega che lavora ai fascicoli.",
            "Write me, none, or the id of a colleague who works with cases.");
    private static final Pattern SUBJECT = Pattern.compile("\\p{Graph}{1,255}");

    /**
     * @param text {@code me}, {@code none}, or the subject of a colleague
     * @param reader subject of the person who asks
     * @return null when nothing was asked
     * @throws DomainException 422 when it cannot be any of these
     */
    public static AskedOfficial parse(String text, String reader) {
        String asked = text == null ? "" : text.strip();
        return switch (asked) {
            case "" -> null;
            case "me" -> new AskedOfficial(reader, false);
            case "none" -> new AskedOfficial(null, false);
            default -> {
                if (!SUBJECT.matcher(asked).matches()) {
                    throw unknown();
                }
                yield new AskedOfficial(asked, !asked.equals(reader));
            }
        };
    }

    /** For a colleague of whom nothing is known here. */
    public static DomainException unknown() {
        return DomainException.invalid("/assignee", "ASSIGNEE", WHO);
    }

    public boolean isNobody() {
        return subject == null;
    }
}
