package it.opposizioni.complaint.annotation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done to an annotation. */
@Schema(name = "TrendAnnotationAct")
enum AnnotationAct {
    ADD,
    CORRECT,
    TAKE_BACK;

    /** How an annotation stands to which this was done last. */
    AnnotationState leadsTo() {
        return this == TAKE_BACK ? AnnotationState.TAKEN_BACK : AnnotationState.STANDING;
    }
}
