package it.opposizioni.portal.pec;

import java.util.Optional;
import java.util.UUID;

/**
 * A message to one address of certified mail.
 *
 * @param id its Message-ID is made of it, and receipts name that
 * @param subject without personal data: receipts repeat it
 * @param language of the words, as in {@code Content-Language}
 * @param attachment empty for a letter of words alone
 */
public record PecMessage(
        UUID id,
        String to,
        String subject,
        String text,
        String html,
        String language,
        Optional<PecAttachment> attachment) {

    /** In characters of both parts: however they are encoded, far below the 30 MB of certified mail (DM 2 November 2005, RFC 6109). */
    public static final int LONGEST = 1_000_000;

    /** @throws IllegalArgumentException when it is longer than that */
    public PecMessage {
        if (text.length() + html.length() > LONGEST) {
            throw new IllegalArgumentException("too long for certified mail");
        }
    }

    public PecMessage(UUID id, String to, String subject, String text, String html, String language) {
        this(id, to, subject, text, html, language, Optional.empty());
    }

    @Override
    public String toString() {
        return "PecMessage[" + id + "]";
    }
}
