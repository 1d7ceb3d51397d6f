package it.opposizioni.complaint.evidence;

import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One dated fact.
 *
 * @param statedAt when the source said so
 * @param callId the call it is; null for other facts
 * @param receipt code of the receipt that proves it; null where there is none
 */
record TimelineEntry(Instant at, Kind kind, Source source, Instant statedAt, UUID callId, Text text, String receipt) {

    /** What kind of fact. The order breaks ties of time. */
    enum Kind {
        OPPOSITION_REGISTERED("Il numero chiamato è iscritto al registro.", "The called number is registered."),
        CONSENTS_REVOKED("I consensi dati prima sono revocati.", "Consents given before are revoked."),
        OPPOSITION_ACTIVE("L'opposizione è attiva.", "The opposition is active."),
        NUMBER_DECLARED("%s dichiara il numero chiamante.", "%s declares the calling number."),
        MANDATE_BEGAN("Comincia il mandato di %s.", "The mandate of %s begins."),
        MANDATE_ENDED("Finisce il mandato di %s.", "The mandate of %s ends."),
        CONSULTATION_SEALED("%s consulta il registro%s: %s.", "%s consults the register%s: %s."),
        CALL("Chiamata da %s (%s).", "Call from %s (%s)."),
        CONSULTATION_EXPIRED("Scade la consultazione di %s.", "The consultation of %s expires."),
        COMPLAINT_FILED("La segnalazione è inviata.", "The complaint is filed."),
        STATED("%s.", "%s.");

        private final Text sentence;

        Kind(String it, String en) {
            this.sentence = Text.of(it, en);
        }

        /** Facts of an operator's business, which its competitors and the public do not learn. */
        boolean isOperatorInternal() {
            return switch (this) {
                case MANDATE_BEGAN, MANDATE_ENDED, CONSULTATION_SEALED, CONSULTATION_EXPIRED -> true;
                case OPPOSITION_REGISTERED,
                        CONSENTS_REVOKED,
                        OPPOSITION_ACTIVE,
                        NUMBER_DECLARED,
                        CALL,
                        COMPLAINT_FILED,
                        STATED -> false;
            };
        }
    }

    static TimelineEntry of(Instant at, Kind kind, Source source, Instant statedAt, UUID callId, Object... values) {
        return new TimelineEntry(
                at, kind, source, statedAt, callId, Sentences.fill(kind.sentence, List.of(values)), null);
    }

    TimelineEntry provedBy(String code) {
        return new TimelineEntry(at, kind, source, statedAt, callId, text, code);
    }
}
