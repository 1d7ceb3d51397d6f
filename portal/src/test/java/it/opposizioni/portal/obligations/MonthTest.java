package it.opposizioni.portal.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MonthTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void aMonthIsWholeWeeksFromMondayWithItsDuties() {
        Duty duty = new Duty("o", "MONTHLY_UPDATE", "", "", "", LocalDate.of(2026, 11, 30), "", "", true, "", "");
        Month month = Month.of(YearMonth.of(2026, 11), TODAY, List.of(duty), Locale.ITALIAN);
        assertThat(month.name()).isEqualTo("novembre 2026");
        assertThat(month.weeks()).hasSize(6).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(month.weeks().getFirst().getFirst().in()).isFalse();
        assertThat(month.weeks().getFirst().getLast().number()).isEqualTo(1);
        assertThat(month.weeks().get(5).getFirst().duties()).containsExactly(duty);
        assertThat(month.weeks().stream().flatMap(List::stream).filter(Month.Day::today))
                .hasSize(1);
        assertThat(month.weekdays().getFirst().whole()).isEqualTo("lunedì");
    }

    @Test
    void whatIsNoMonthIsThisOne() {
        assertThat(Month.parse("2026-12", TODAY)).isEqualTo(YearMonth.of(2026, 12));
        assertThat(Month.parse("x", TODAY)).isEqualTo(YearMonth.of(2026, 11));
        assertThat(Month.parse(null, TODAY)).isEqualTo(YearMonth.of(2026, 11));
        assertThat(Month.parse("9999-12", TODAY)).isEqualTo(YearMonth.of(2026, 11));
    }
}
