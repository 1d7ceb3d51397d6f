package it.opposizioni.portal.appio;

import it.opposizioni.kit.taxcode.TaxCode;
import java.time.Instant;

/**
 * A message in App IO.
 *
 * @param subject without personal data (AgID's guidelines for the points of access, 7.3)
 * @param markdown in UTF-8
 * @param due what the person can be reminded of; null for nothing
 */
public record AppIoMessage(TaxCode to, String subject, String markdown, Instant due) {

    public static final int SHORTEST_SUBJECT = 10;
    public static final int LONGEST_SUBJECT = 120;
    public static final int SHORTEST_TEXT = 80;
    public static final int LONGEST_TEXT = 10_000;

    /** @throws IllegalArgumentException when it is shorter or longer than App IO takes */
    public AppIoMessage {
        if (subject.length() < SHORTEST_SUBJECT
                || subject.length() > LONGEST_SUBJECT
                || markdown.length() < SHORTEST_TEXT
                || markdown.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("too short or too long for App IO");
        }
    }

    @Override
    public String toString() {
        return "AppIoMessage[" + subject + "]";
    }
}
