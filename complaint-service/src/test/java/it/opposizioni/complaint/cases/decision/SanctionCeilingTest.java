package it.opposizioni.complaint.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.opposizioni.kit.problem.DomainException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SanctionCeilingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 20000000",
        "499999999, 20000000",
        "500000000, 20000000",
        "500000025, 20000001",
        "1000000000, 40000000",
        "10000000000000, 400000000000"
    })
    void theHigherOfTwentyMillionAndFourPerCent(long turnover, long ceiling) {
        assertThat(SanctionCeiling.of(turnover, Locale.ITALIAN).ceiling()).isEqualTo(ceiling);
    }

    @Property
    void neverMoreThanTheLawSays(@ForAll @LongRange(max = SanctionCeiling.LARGEST_TURNOVER) long turnover) {
        BigDecimal share =
                BigDecimal.valueOf(turnover).multiply(new BigDecimal("0.04")).setScale(0, RoundingMode.DOWN);
        assertThat(SanctionCeiling.of(turnover, Locale.ENGLISH).ceiling())
                .isEqualTo(share.max(BigDecimal.valueOf(20_000_000)).longValueExact());
    }

    @Test
    void theFormulaIsShown() {
        assertThat(SanctionCeiling.of(1_000_000_000, Locale.ITALIAN).formula())
                .isEqualTo("Il massimo tra 20.000.000 di euro e il 4 % di 1.000.000.000 euro, cioè 40.000.000 euro:"
                        + " 40.000.000 euro.");
        assertThat(SanctionCeiling.of(1_000_000_000, Locale.ENGLISH).formula())
                .isEqualTo("The higher of EUR 20,000,000 and 4 % of EUR 1,000,000,000, which is EUR 40,000,000:"
                        + " EUR 40,000,000.");
    }

    @Test
    void aMissingEntryInTheRocHasACeilingOfItsOwn() {
        assertThat(SanctionCeiling.of(List.of(Norm.ROC_ENTRY_MISSING), 1_000_000_000L))
                .isEqualTo(50_000);
        assertThat(SanctionCeiling.of(List.of(Norm.ROC_ENTRY_MISSING, Norm.REGISTER_NOT_CONSULTED), 1_000_000_000L))
                .isEqualTo(40_000_000);
        assertThat(SanctionCeiling.of(List.of(Norm.REGISTER_NOT_CONSULTED), null))
                .isEqualTo(20_000_000);
    }

    @Test
    void theWorksheetSaysTheCeilingOfTheChosenGrounds() {
        List<Norm> roc = List.of(Norm.ROC_ENTRY_MISSING, Norm.NUMBER_HIDDEN);
        SanctionCeiling fixed = SanctionCeiling.of(roc, "1000000000", Locale.ENGLISH);
        assertThat(fixed.ceiling()).isEqualTo(50_000);
        assertThat(fixed.formula()).isEqualTo("The maximum is EUR 50,000.");
        assertThat(SanctionCeiling.of(roc, null, Locale.ITALIAN).formula()).isEqualTo("Il massimo è 50.000 euro.");

        SanctionCeiling another = SanctionCeiling.of(List.of(Norm.NUMBER_HIDDEN), "", Locale.ITALIAN);
        assertThat(another.ceiling()).isZero();
        assertThat(another.formula()).isEqualTo("Per queste norme sanziona un’altra autorità.");

        List<Norm> both = List.of(Norm.ROC_ENTRY_MISSING, Norm.REGISTER_NOT_CONSULTED);
        assertThat(SanctionCeiling.of(both, "1000000000", Locale.ITALIAN))
                .isEqualTo(SanctionCeiling.of(1_000_000_000, Locale.ITALIAN))
                .isEqualTo(SanctionCeiling.of(List.of(), "1000000000", Locale.ITALIAN));
    }

    @Test
    void aTurnoverIsAskedOnlyWhereItMatters() {
        for (List<Norm> grounds : List.of(List.<Norm>of(), List.of(Norm.REGISTER_NOT_CONSULTED))) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> SanctionCeiling.of(grounds, null, Locale.ITALIAN));
        }
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> SanctionCeiling.of(List.of(Norm.ROC_ENTRY_MISSING), "much", Locale.ITALIAN));
    }
}
