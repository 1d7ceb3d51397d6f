package it.opposizioni.complaint.complaint.nextstep;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.complaint.Actor;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintConfig;
import it.opposizioni.complaint.complaint.Complaints;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.kit.testing.ClockChanges;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private record Deadlines(Period evidence, Period takingInCharge, Period answer, Period decision)
            implements ComplaintConfig.Deadlines {}

    private static final Deadlines DEADLINES =
            new Deadlines(Period.ofDays(1), Period.ofDays(30), Period.ofDays(15), Period.ofMonths(9));

    @Test
    void itsLastDayIsCountedFromTheDayInRomeAtEveryHourAroundTheChangesOfTheClocks() {
        for (Instant at : ClockChanges.instants()) {
            LocalDate day = Rome.day(at);
            assertThat(by(Stage.FILED, at)).isEqualTo(day.plusDays(1));
            assertThat(by(Stage.EVIDENCE_COLLECTED, at)).isEqualTo(day.plusDays(30));
            assertThat(by(Stage.UNDER_INVESTIGATION, at)).isEqualTo(day.plusMonths(9));
        }
    }

    @Test
    void nobodyActsAfterTheEnd() {
        assertThat(by(Stage.WITHDRAWN, Instant.EPOCH)).isNull();
    }

    /** On every day of years of all lengths, at the ends of months too. */
    @Test
    void whatIsOverdueIsWhatHasPassedItsLastDay() {
        Instant filed = Instant.parse("2027-05-31T10:00:00Z");
        for (LocalDate today = LocalDate.of(2027, 5, 31); today.getYear() < 2029; today = today.plusDays(1)) {
            for (Stage stage : NextStep.inTimeSince(today, DEADLINES).keySet()) {
                Instant inTime = NextStep.inTimeSince(today, DEADLINES).get(stage);
                assertThat(filed.isBefore(inTime))
                        .as(stage + " on " + today)
                        .isEqualTo(by(stage, filed).isBefore(today));
                LocalDate lastLate = Rome.day(inTime).minusDays(1);
                assertThat(by(stage, Rome.startOf(lastLate))).isBefore(today);
                assertThat(by(stage, inTime)).isAfterOrEqualTo(today);
            }
        }
    }

    /** The reporter before the operator, each while there is time; nobody but the register before somebody has the complaint. */
    @Test
    void whoIsAskedActsNextWhileThereIsTime() {
        Instant filed = Instant.parse("2026-11-25T10:00:00Z");
        LocalDate today = LocalDate.of(2026, 12, 1);
        LocalDate yesterday = today.minusDays(1);
        LocalDate tomorrow = today.plusDays(1);
        Complaint taken = Complaints.at(Stage.TAKEN_IN_CHARGE, filed);
        assertThat(next(taken, today, tomorrow, today)).isEqualTo(new NextStep(Actor.REPORTER, today));
        assertThat(next(taken, yesterday, tomorrow, today)).isEqualTo(new NextStep(Actor.OPERATOR, tomorrow));
        assertThat(next(taken, null, tomorrow, today)).isEqualTo(new NextStep(Actor.OPERATOR, tomorrow));
        assertThat(next(taken, yesterday, yesterday, today).actor()).isEqualTo(Actor.REGULATOR);
        assertThat(next(taken, null, null, today).actor()).isEqualTo(Actor.REGULATOR);
        assertThat(next(Complaints.at(Stage.FILED, filed), tomorrow, tomorrow, today)
                        .actor())
                .isEqualTo(Actor.REGISTER);
        assertThat(next(Complaints.at(Stage.WITHDRAWN, filed), tomorrow, tomorrow, today)
                        .actor())
                .isEqualTo(Actor.NOBODY);
    }

    @Test
    void onlyTheAuthorityWaitsForOthers() {
        for (Stage stage : Stage.values()) {
            assertThat(NextStep.canWaitForOthers(stage))
                    .as(stage.name())
                    .isEqualTo(NextStep.of(stage, Instant.EPOCH, DEADLINES).actor() == Actor.REGULATOR);
        }
    }

    private static NextStep next(Complaint complaint, LocalDate answerBy, LocalDate replyBy, LocalDate today) {
        return NextStep.of(complaint, Optional.ofNullable(answerBy), Optional.ofNullable(replyBy), DEADLINES, today);
    }

    private static LocalDate by(Stage stage, Instant filedAt) {
        return NextStep.of(stage, filedAt, DEADLINES).by();
    }
}
