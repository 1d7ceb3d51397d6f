package it.opposizioni.complaint.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.complaint.annotation.Annotation.Doing;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was written stays, and nobody overwrites what they have not read. */
class AnnotationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Doing ANNA = new Doing("anna", Instant.parse("2026-11-25T09:00:00Z"));
    private static final Doing BRUNO = new Doing("bruno", Instant.parse("2026-11-25T10:00:00Z"));

    /** Written down a second time, independently of the table. Nothing adds to what is there. */
    private static final String[] EDGES = {"STANDING CORRECT STANDING", "STANDING TAKE_BACK TAKEN_BACK"};

    private static Annotation added() {
        return Annotation.add(UUID.randomUUID(), DAY, "Legge nuova", ANNA);
    }

    private static Annotation in(AnnotationState state) {
        Annotation annotation = added();
        if (state == AnnotationState.TAKEN_BACK) {
            annotation.takeBack(1, BRUNO);
        }
        return annotation;
    }

    @Test
    void everyPairIsEitherAnEdgeOrRefused() {
        TransitionWalk.assertEdges(AnnotationTransitions.TABLE, AnnotationState.class, AnnotationAct.class, EDGES);
        for (AnnotationState state : AnnotationState.values()) {
            Annotation corrected = in(state);
            Annotation takenBack = in(state);
            if (state == AnnotationState.STANDING) {
                corrected.correct(1, DAY, "Altro", BRUNO);
                takenBack.takeBack(1, BRUNO);
                assertThat(takenBack.state()).isEqualTo(AnnotationState.TAKEN_BACK);
            } else {
                assertThatThrownBy(() -> corrected.correct(2, DAY, "Altro", BRUNO))
                        .isInstanceOf(DomainException.class);
                assertThatThrownBy(() -> takenBack.takeBack(2, BRUNO)).isInstanceOf(DomainException.class);
            }
            assertThat(corrected.state()).isEqualTo(state);
        }
    }

    @Test
    void whatWasWrittenBeforeStays() {
        Annotation annotation = added();
        annotation.correct(1, DAY.plusDays(1), "Legge nuova in vigore", BRUNO);
        annotation.takeBack(2, ANNA);
        assertThat(annotation.changes())
                .extracting(Annotation.Change::text)
                .containsExactly("Legge nuova", "Legge nuova in vigore", "Legge nuova in vigore");
        assertThat(annotation.changes()).extracting(Annotation.Change::by).containsExactly("anna", "bruno", "anna");
        assertThat(annotation.day()).isEqualTo(DAY.plusDays(1));
        assertThat(annotation.version()).isEqualTo(3);
    }

    @Test
    void whoHasNotReadTheNewestVersionChangesNothing() {
        Annotation annotation = added();
        annotation.correct(1, DAY, "Altro", BRUNO);
        assertThatThrownBy(() -> annotation.correct(1, DAY, "Ancora", ANNA)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> annotation.takeBack(1, ANNA)).isInstanceOf(DomainException.class);
        assertThat(annotation.text()).isEqualTo("Altro");
        assertThat(annotation.version()).isEqualTo(2);
    }
}
