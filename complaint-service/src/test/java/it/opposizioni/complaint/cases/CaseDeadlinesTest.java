package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseDeadlinesTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN, 2026-11-25, 2026-12-02, five working days",
        "OPEN, 2026-12-04, 2026-12-14, with the Immaculate between",
        "OPEN, 2027-03-25, 2027-04-02, with Easter Monday between",
        "ASSIGNED, 2026-11-25, 2026-12-24, twenty working days",
        "REPLIED, 2026-12-07, 2027-01-08, with Christmas and Epiphany between",
        "INFORMATION_REQUESTED, 2026-11-25, 2026-12-15, twenty days",
        "INFORMATION_REQUESTED, 2026-12-05, 2026-12-28, which end at Christmas",
        "INFORMATION_REQUESTED, 2027-03-08, 2027-03-30, which end at Easter",
        "PROPOSED, 2026-11-25, 2026-12-10, ten working days"
    })
    void dayByDay(CaseStage stage, LocalDate from, LocalDate due, String what) {
        assertThat(CaseFiles.DEADLINES.dueOn(stage, from)).as(what).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-12-24, thirty days",
        "2026-11-25, 2026-12-28, which end at Christmas",
        "2026-11-27, 2026-12-28, which end on a Sunday",
        "2027-02-27, 2027-03-30, which end on Easter Monday"
    })
    void theFirstHearingIsOnAWorkingDay(LocalDate today, LocalDate earliest, String what) {
        assertThat(CaseFiles.DEADLINES.earliestHearing(today)).as(what).isEqualTo(earliest);
        CaseFiles.DEADLINES.requireHearing(earliest, today);
        refused(earliest.minusDays(1), today, "TOO_SOON");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-02, DAY_OFF, a Saturday",
        "2027-01-03, DAY_OFF, a Sunday",
        "2027-01-06, DAY_OFF, Epiphany",
        "2027-03-29, DAY_OFF, Easter Monday",
        "2027-11-26, TOO_LATE, a year and a day"
    })
    void nobodyIsHeardOnADayOff(LocalDate on, String code, String what) {
        refused(on, LocalDate.of(2026, 11, 25), code);
    }

    /** The day that is named in place of the last days of the year is possible. */
    @Test
    void aYearThatEndsOnADayOffEndsOnTheNextWorkingDay() {
        LocalDate today = LocalDate.of(2026, 12, 5);
        refused(today.plusYears(1), today, "DAY_OFF");
        CaseFiles.DEADLINES.requireHearing(LocalDate.of(2027, 12, 6), today);
        refused(LocalDate.of(2027, 12, 7), today, "TOO_LATE");
    }

    private static void refused(LocalDate on, LocalDate today, String code) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> CaseFiles.DEADLINES.requireHearing(on, today))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::code)
                        .containsExactly(code));
    }
}
