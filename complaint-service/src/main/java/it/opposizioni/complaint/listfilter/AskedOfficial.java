package it.opposizioni.complaint.listfilter;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;

/**
 * The official whose work a list is asked for.
 *
 * @param subject null for nobody: only what no official has
 */
public record AskedOfficial(String subject) {

    private static final Text WHO = Text.of("Scrivi me oppure none.", "Write me or none.");

    /**
     * @param text {@code me} or {@code none}
     * @param reader subject of the person who asks
     * @return null when nothing was asked
     * @throws DomainException 422 when it is neither
     */
    public static AskedOfficial parse(String text, String reader) {
        return switch (text == null ? "" : text.strip()) {
            case "" -> null;
            case "me" -> new AskedOfficial(reader);
            case "none" -> new AskedOfficial(null);
            default -> throw DomainException.invalid("/assignee", "ASSIGNEE", WHO);
        };
    }

    public boolean isNobody() {
        return subject == null;
    }
}
