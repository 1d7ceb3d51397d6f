package it.opposizioni.complaint.annotation;

import it.opposizioni.complaint.cases.official.Colleague;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an official noted on the time series.
 *
 * @param version which a change names
 * @param takenBack it stands no more
 * @param changes oldest first: the first one added it
 */
@Schema(name = "TrendAnnotation")
record AnnotationView(UUID id, int version, LocalDate day, String text, boolean takenBack, List<Change> changes) {

    /** @param text as it was written then */
    @Schema(name = "TrendAnnotationChange")
    record Change(AnnotationAct act, LocalDate day, String text, Colleague by, Instant at) {}

    /** @param people who a subject is, for this reader */
    static AnnotationView of(Annotation found, Function<String, Colleague> people) {
        return new AnnotationView(
                found.id(),
                found.version(),
                found.day(),
                found.text(),
                found.state() == AnnotationState.TAKEN_BACK,
                found.changes().stream()
                        .map(each ->
                                new Change(each.act(), each.day(), each.text(), people.apply(each.by()), each.at()))
                        .toList());
    }
}
