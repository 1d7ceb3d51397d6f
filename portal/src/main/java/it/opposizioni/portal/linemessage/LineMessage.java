package it.opposizioni.portal.linemessage;

import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * A few words to a telephone line.
 *
 * @param id the same each time that it is sent, so that a provider delivers it once
 * @param words a line feed is a new line; read aloud as they stand in a call
 * @param language of the words, it or en: needed to read them aloud
 * @param expiresAt when they are of no use any more; null for never
 */
public record LineMessage(UUID id, Manner manner, PhoneNumber to, String words, String language, Instant expiresAt) {

    /** How the words reach the person. */
    public enum Manner {
        /** A text message, which reaches mobile lines. */
        SMS,
        /** A call in which they are read aloud. */
        VOICE
    }

    @Override
    public String toString() {
        return "LineMessage[" + id + "]";
    }
}
