package it.opposizioni.complaint.annotation;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What happened on a day, with everything that was done to the note of it: nothing that an official wrote is lost. */
final class Annotation {

    private static final Text CHANGED = Text.of(
            "Qualcuno ha cambiato l’annotazione mentre la guardavi. Ricarica la pagina per leggerla com’è ora.",
            "Somebody has changed the annotation while you looked at it. Reload the page to read it as it is now.");

    private final UUID id;
    private final List<Change> changes;

    /**
     * One thing that was done.
     *
     * @param version from 1 on
     * @param by subject of the official
     */
    record Change(int version, AnnotationAct act, LocalDate day, String text, String by, Instant at) {}

    /** Who does something, and when. */
    record Doing(String official, Instant at) {}

    /** @param changes oldest first, at least one */
    Annotation(UUID id, List<Change> changes) {
        this.id = id;
        this.changes = new ArrayList<>(changes);
    }

    static Annotation add(UUID id, LocalDate day, String text, Doing doing) {
        return new Annotation(id, List.of(new Change(1, AnnotationAct.ADD, day, text, doing.official(), doing.at())));
    }

    /** @throws DomainException 409 when it was taken back, or somebody has changed it since this version */
    Change correct(int seen, LocalDate day, String text, Doing doing) {
        return change(AnnotationAct.CORRECT, seen, day, text, doing);
    }

    /** @throws DomainException as {@link #correct} */
    Change takeBack(int seen, Doing doing) {
        return change(AnnotationAct.TAKE_BACK, seen, day(), text(), doing);
    }

    private Change change(AnnotationAct act, int seen, LocalDate day, String text, Doing doing) {
        AnnotationTransitions.TABLE.require(state(), act);
        if (seen != version()) {
            throw new DomainException(ComplaintProblems.TREND_ANNOTATION_CHANGED, CHANGED);
        }
        Change change = new Change(version() + 1, act, day, text, doing.official(), doing.at());
        changes.add(change);
        return change;
    }

    AnnotationState state() {
        return changes.getLast().act().leadsTo();
    }

    UUID id() {
        return id;
    }

    int version() {
        return changes.getLast().version();
    }

    LocalDate day() {
        return changes.getLast().day();
    }

    String text() {
        return changes.getLast().text();
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }
}
