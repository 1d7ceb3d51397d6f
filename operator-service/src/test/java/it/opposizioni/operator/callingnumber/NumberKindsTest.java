package it.opposizioni.operator.callingnumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be declared, as the shipped table says. */
class NumberKindsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final NumberKinds KINDS = NumberKinds.shipped(10_000);

    private static Declarable read(String first, String last) {
        return KINDS.read(first, last, TODAY, "/first", "/last");
    }

    private static void refused(String code, String first, String last) {
        assertThatThrownBy(() -> read(first, last))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.errors().getFirst().code())
                                .as(first + " " + last)
                                .isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "02 1234 5678,, SINGLE, 390212345678, 390212345678",
        "333 123 4567,, SINGLE, 393331234567, 393331234567",
        "0298760000, 0298760099, RANGE, 390298760000, 390298760099",
        "+39 02 9876 0000, 0039 02 9876 9999, RANGE, 390298760000, 390298769999",
        "0843 123456,, STATISTICS_0843, 390843123456, 390843123456",
        "0844 123456,, MARKET_0844, 390844123456, 390844123456",
        "0844123400, 0844123499, MARKET_0844, 390844123400, 390844123499",
        "170,, SHORT_CODE, 170, 170",
        "+39 187,, SHORT_CODE, 187, 187"
    })
    void whatCanBeDeclaredHasItsKind(String first, String last, CallingNumberKind kind, long from, long until) {
        assertThat(read(first, last)).isEqualTo(new Declarable(new NumberRange(from, until), kind));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_DECLARABLE, 112,",
        "NOT_DECLARABLE, 118,",
        "NOT_DECLARABLE, 212,",
        "FOREIGN, +33142685300,",
        "ENDS_BEFORE_IT_BEGINS, 0298760099, 0298760000",
        "UNLIKE, 0843123456, 0844123456",
        "UNLIKE, 06 1234567, 06 12345678",
        "UNLIKE, 800999999, 3330000000",
        "RANGE_TOO_LARGE, 0298760000, 0298770000"
    })
    void whatCannotIsRefusedByItsReason(String code, String first, String last) {
        refused(code, first, last);
    }

    @Test
    void aRangeNeverSwallowsAnEmergencyCode() {
        for (String first : List.of("110", "111", "100")) {
            assertThatThrownBy(() -> read(first, "119")).as(first).isInstanceOf(DomainException.class);
        }
    }

    @Test
    void shortCodesAreShownFromTheDayOnThatAgcomAllowedThem() {
        assertThatThrownBy(() -> KINDS.read("170", null, LocalDate.of(2026, 4, 26), "/number"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.errors().getFirst().code()).isEqualTo("NOT_YET"));
        assertThat(KINDS.read("170", null, LocalDate.of(2026, 4, 27), "/number").kind())
                .isEqualTo(CallingNumberKind.SHORT_CODE);
    }

    @Test
    void aNewPrefixIsALineOfTheTable() {
        NumberKinds kinds = new NumberKinds("# kind;digits;from;norm\nMARKET_0844;390899[0-9]{6};2027-01-01;", 10);
        assertThat(kinds.read("0899 123456", null, LocalDate.of(2027, 1, 1), "/number")
                        .kind())
                .isEqualTo(CallingNumberKind.MARKET_0844);
    }
}
