package it.opposizioni.complaint.annotation;

import static it.opposizioni.complaint.annotation.AnnotationAct.*;
import static it.opposizioni.complaint.annotation.AnnotationState.*;
import static it.opposizioni.kit.state.Transitions.edge;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;

/** The whole life of an annotation that was added. */
final class AnnotationTransitions {

    private static final Text GONE = Text.of(
            "L’annotazione è stata ritirata: se serve ancora, aggiungine un’altra.",
            "The annotation was taken back: if it is still needed, add another one.");

    static final Transitions<AnnotationState, AnnotationAct> TABLE = Transitions.of(
                    edge(STANDING, CORRECT, STANDING), edge(STANDING, TAKE_BACK, TAKEN_BACK))
            .refusing((_, _) -> new DomainException(ComplaintProblems.TREND_ANNOTATION_CHANGED, GONE));

    private AnnotationTransitions() {}
}
