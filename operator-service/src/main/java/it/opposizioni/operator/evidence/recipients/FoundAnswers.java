package it.opposizioni.operator.evidence.recipients;

import it.opposizioni.operator.evidence.answerlog.LoggedAnswer;
import it.opposizioni.operator.evidence.answerlog.LoggedConsultation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Consultations that a number was in, in the order in which they are looked at: the first ones, and whether there are more. For one thread. */
final class FoundAnswers {

    /** @param answer CALLABLE, OPPOSED or EXEMPTED */
    record Found(LoggedConsultation consultation, LoggedAnswer answer) {}

    private final long digits;
    private final Instant from;
    private final Instant until;
    private final int most;
    private final List<Found> found = new ArrayList<>();
    private boolean more;
    private int unread;

    /**
     * @param digits of the number, E.164 without {@code +}
     * @param from first instant whose consultations are looked at
     * @param until the first one after them
     * @param most how many are remembered
     */
    FoundAnswers(long digits, Instant from, Instant until, int most) {
        this.digits = digits;
        this.from = from;
        this.until = until;
        this.most = most;
    }

    /** Who had the number at another time is not told. */
    void look(LoggedConsultation consultation, LoggedAnswer answer) {
        if (consultation.sealedAt().isBefore(from) || !consultation.sealedAt().isBefore(until)) {
            return;
        }
        switch (answer) {
            case CALLABLE, OPPOSED, EXEMPTED -> {
                if (found.size() < most) {
                    found.add(new Found(consultation, answer));
                } else {
                    more = true;
                }
            }
            case UNKNOWN -> unread++;
            case NOT_IN_LIST -> {
                // concerns nobody who asks
            }
        }
    }

    long digits() {
        return digits;
    }

    Instant until() {
        return until;
    }

    Instant from() {
        return from;
    }

    List<Found> found() {
        return found;
    }

    /** Nothing that comes now changes the answer. */
    boolean more() {
        return more;
    }

    /** How many could not be read. */
    int unread() {
        return unread;
    }
}
