package it.opposizioni.complaint.annotation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an annotation stands. */
@Schema(name = "TrendAnnotationState")
enum AnnotationState {
    STANDING,
    TAKEN_BACK
}
