package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.evidence.sentence.Sentences;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.PartOfDay;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One dated fact.
 *
 * @param at of a call of which only the part of the day is known, the beginning of that part
 * @param part where {@code at} is its beginning, and no time; null otherwise
 * @param ahead what is said until it has come: that it will
 * @param statedAt when the source said so
 * @param callId the call it is; null for other facts
 * @param receipt code of the receipt that proves it; null where there is none
 */
public record TimelineEntry(
        Instant at,
        PartOfDay part,
        Kind kind,
        Source source,
        Instant statedAt,
        UUID callId,
        Text text,
        Text ahead,
        String receipt) {

    /** What kind of fact. The order breaks ties of time. */
    public enum Kind {
        OPPOSITION_REGISTERED("Il numero chiamato è iscritto al registro.", "The called number is registered."),
        CONSENTS_REVOKED("I consensi dati prima sono revocati.", "Consents given before are revoked."),
        OPPOSITION_ACTIVE(
                "L'opposizione è attiva.",
                "The opposition is active.",
                "L'opposizione sarà attiva.",
                "The opposition will be active."),
        NUMBER_DECLARED("%s dichiara il numero chiamante.", "%s declares the calling number."),
        MANDATE_BEGAN("Comincia il mandato di %s.", "The mandate of %s begins."),
        MANDATE_ENDED(
                "Finisce il mandato di %s.",
                "The mandate of %s ends.", "Finirà il mandato di %s.", "The mandate of %s will end."),
        CONSULTATION_SEALED("%s consulta il registro%s: %s.", "%s consults the register%s: %s."),
        CALL("Chiamata da %s (%s).", "Call from %s (%s)."),
        CONSULTATION_EXPIRED(
                "Scade la consultazione di %s.",
                "The consultation of %s expires.",
                "Scadrà la consultazione di %s.",
                "The consultation of %s will expire."),
        COMPLAINT_FILED("La segnalazione è inviata.", "The complaint is filed."),
        STATED("%s.", "%s.");

        private final Text sentence;
        private final Text ahead;

        /** Of what cannot lie ahead. */
        Kind(String it, String en) {
            this(it, en, it, en);
        }

        Kind(String it, String en, String itAhead, String enAhead) {
            this.sentence = Text.of(it, en);
            this.ahead = Text.of(itAhead, enAhead);
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
                at,
                null,
                kind,
                source,
                statedAt,
                callId,
                Sentences.fill(kind.sentence, List.of(values)),
                Sentences.fill(kind.ahead, List.of(values)),
                null);
    }

    TimelineEntry provedBy(String code) {
        return new TimelineEntry(at, part, kind, source, statedAt, callId, text, ahead, code);
    }

    TimelineEntry within(PartOfDay ofDay) {
        return new TimelineEntry(at, ofDay, kind, source, statedAt, callId, text, ahead, receipt);
    }

    /** What cannot lie ahead has come, even if the clock of its source is a little fast. */
    boolean isAhead(Instant now) {
        return at.isAfter(now) && !ahead.equals(text);
    }

    /** As it is said at that instant: what lies ahead is no fact yet. */
    Text textAt(Instant now) {
        return isAhead(now) ? ahead : text;
    }
}
