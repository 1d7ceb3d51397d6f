package it.opposizioni.operator.evidence.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.operator.evidence.answerlog.LoggedAnswer;
import it.opposizioni.operator.evidence.answerlog.LoggedConsultation;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoundAnswersTest {

    private static final Instant BEGIN = Instant.parse("2026-11-25T09:00:00Z");

    private static FoundAnswers atMost(int most) {
        return new FoundAnswers(393_331_234_567L, BEGIN, BEGIN.plusSeconds(60), most);
    }

    private static LoggedConsultation consultation() {
        return consultation(BEGIN);
    }

    private static LoggedConsultation consultation(Instant sealed) {
        return new LoggedConsultation(
                UUID.randomUUID(), UUID.randomUUID(), null, false, sealed, sealed.plusSeconds(60), true);
    }

    @Test
    void onlyWhatTheNumberWasInCounts() {
        FoundAnswers answers = atMost(10);
        for (LoggedAnswer answer : LoggedAnswer.values()) {
            answers.look(consultation(), answer);
        }
        assertThat(answers.found())
                .extracting(FoundAnswers.Found::answer)
                .containsExactly(LoggedAnswer.CALLABLE, LoggedAnswer.OPPOSED, LoggedAnswer.EXEMPTED);
        assertThat(answers.unread()).isEqualTo(1);
        assertThat(answers.more()).isFalse();
    }

    /** As many as there is room for are all of them; one more is said. */
    @Test
    void whatHasNoRoomIsSaid() {
        FoundAnswers answers = atMost(2);
        LoggedConsultation newest = consultation();
        answers.look(newest, LoggedAnswer.OPPOSED);
        answers.look(consultation(), LoggedAnswer.OPPOSED);
        assertThat(answers.more()).isFalse();
        answers.look(consultation(), LoggedAnswer.NOT_IN_LIST);
        assertThat(answers.more()).isFalse();
        answers.look(consultation(), LoggedAnswer.CALLABLE);
        assertThat(answers.more()).isTrue();
        assertThat(answers.found())
                .hasSize(2)
                .first()
                .extracting(FoundAnswers.Found::consultation)
                .isEqualTo(newest);
    }

    /** Others are looked for at the same time, of whom one had the number before, or has it since. */
    @Test
    void anotherTimeThanTheOneThatWasAskedAboutConcernsSomebodyElse() {
        FoundAnswers answers = atMost(10);
        answers.look(consultation(BEGIN.plusSeconds(60)), LoggedAnswer.OPPOSED);
        answers.look(consultation(BEGIN.plusSeconds(60)), LoggedAnswer.UNKNOWN);
        answers.look(consultation(BEGIN.plusSeconds(59)), LoggedAnswer.OPPOSED);
        answers.look(consultation(BEGIN), LoggedAnswer.CALLABLE);
        answers.look(consultation(BEGIN.minusMillis(1)), LoggedAnswer.OPPOSED);
        assertThat(answers.found())
                .extracting(FoundAnswers.Found::answer)
                .containsExactly(LoggedAnswer.OPPOSED, LoggedAnswer.CALLABLE);
        assertThat(answers.unread()).isZero();
    }
}
