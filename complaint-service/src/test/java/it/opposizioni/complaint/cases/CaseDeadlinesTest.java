package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
}
