package it.opposizioni.portal.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.exemption.ExemptionClient.NewExemption;
import it.opposizioni.portal.layout.Form;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

class ExemptionFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final UUID ACME = UUID.randomUUID();

    /** Says its own names. */
    private static final ExemptionTexts TEXTS = Mockito.mock(
            ExemptionTexts.class, invocation -> invocation.getMethod().getName());

    private static Form form(String from, String period, String until) {
        return Form.empty().with("from", from).with("period", period).with("until", until);
    }

    @ParameterizedTest
    @CsvSource({
        "'', OPEN, '', , ",
        "2026-12-01, OPEN, '', 2026-12-01, ",
        "'', MONTH, '', , 2026-12-29",
        "2027-01-31, MONTH, '', 2027-01-31, 2027-02-27",
        "1/3/2027, HALF_YEAR, '', 2027-03-01, 2027-08-31",
        "'', YEAR, '', , 2027-11-29",
        "'', DAY, 31/12/2026, , 2026-12-31",
        "9999-12-31, YEAR, '', 9999-12-31, +10000-12-30"
    })
    void theLastDayIsCountedFromTheFirst(
            String from, String period, String until, LocalDate firstDay, LocalDate lastDay) {
        ExemptionForm wanted = new ExemptionForm(form(from, period, until), TODAY);
        assertThat(wanted.checked(TEXTS).errors()).isEmpty();
        assertThat(wanted.asRequest(ACME)).isEqualTo(new NewExemption(ACME, firstDay, lastDay));
    }

    @ParameterizedTest
    @CsvSource({
        "domani, OPEN, '', from, dateWrong",
        "31/2/2027, OPEN, '', from, dateWrong",
        "+999999999-12-31, MONTH, '', from, dateWrong",
        "'', '', '', period, periodMissing",
        "'', open, '', period, periodMissing",
        "'', DAY, '', until, untilMissing",
        "'', DAY, x, until, dateWrong",
        "'', MONTH, 2026-12-31, until, untilNotChosen"
    })
    void whatIsWrongIsSaidOnce(String from, String period, String until, String field, String error) {
        Form checked = new ExemptionForm(form(from, period, until), TODAY).checked(TEXTS);
        assertThat(checked.errors()).containsOnlyKeys(field);
        assertThat(checked.error(field)).isEqualTo(error);
    }

    @Test
    void aNewFormAllowsForAsLongAsOneLikes() {
        ExemptionForm wanted = new ExemptionForm(ExemptionForm.fresh(), TODAY);
        assertThat(wanted.checked(TEXTS).isWrong()).isFalse();
        assertThat(wanted.asRequest(ACME)).isEqualTo(new NewExemption(ACME, null, null));
    }

    @Test
    void aRefusalOfTheLastDayIsAboutTheAnswerThatGaveIt() {
        assertThat(new ExemptionForm(form("", "DAY", "2026-12-31"), TODAY).fieldOf("/until"))
                .isEqualTo("until");
        assertThat(new ExemptionForm(form("", "YEAR", ""), TODAY).fieldOf("/until"))
                .isEqualTo("period");
        assertThat(new ExemptionForm(form("", "YEAR", ""), TODAY).fieldOf("/operatorId"))
                .isEqualTo("company");
    }
}
