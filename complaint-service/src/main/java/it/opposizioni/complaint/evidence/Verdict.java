package it.opposizioni.complaint.evidence;

import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The answer to one of the three questions that decide about a call: whether the called number was in the register, who called, and
 * whether a list that was compared with the register held the number.
 *
 * @param statedAt since when the source says so; null while it has not answered
 * @param lines one for each different answer, in the order of the calls; never empty
 */
public record Verdict(Topic topic, Source source, Instant statedAt, List<Line> lines) {

    /** The questions, in their order. */
    public enum Topic {
        CALLED_NUMBER(Source.REGISTER),
        CALLER(Source.OPERATORS),
        COMPARISON(Source.OPERATORS);

        private final Source source;

        Topic(Source source) {
            this.source = source;
        }

        Source source() {
            return source;
        }
    }

    /** The number was registered, its caller was declared, a list held it: yes, no, or it cannot be said. */
    public enum Answer {
        YES,
        NO,
        OPEN
    }

    /** Where a reader finds what a line says. */
    enum ProofKind {
        /** The reporter's own entry in the register; its id. */
        OPPOSITION,
        /** The public look-up of the calling number; the number. */
        DECLARATION,
        /** The public verification of a receipt; its code. */
        RECEIPT
    }

    record Proof(ProofKind kind, String reference) {}

    /** @param proof null where there is none, or none for this reader */
    record Statement(Answer answer, Text text, Proof proof) {}

    /** @param callIds the calls of which it is true */
    record Line(List<UUID> callIds, Statement statement) {}

    public Verdict {
        lines = List.copyOf(lines);
    }
}
