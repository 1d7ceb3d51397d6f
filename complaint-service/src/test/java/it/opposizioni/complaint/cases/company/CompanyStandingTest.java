package it.opposizioni.complaint.cases.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.complaint.cases.company.CompanyStanding.Asked;
import it.opposizioni.kit.problem.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What has reached a company is only what an official has recorded, and what was made for it. */
class CompanyStandingTest {

    private static final Instant NAMED = Instant.parse("2026-11-25T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate TODAY = DAY.plusDays(10);

    private static final CompanyStanding STANDING = CompanyStanding.NONE.named(true, NAMED);

    private static Asked question(long version) {
        return new Asked(version, NAMED, null);
    }

    @Test
    void whoIsNotNamedIsOwedNothing() {
        assertThat(CompanyStanding.NONE.isUnserved(3)).isFalse();
        assertThat(STANDING.isUnserved(0)).isFalse();
    }

    @Test
    void eachActMustArrive() {
        assertThat(STANDING.isUnserved(3)).isTrue();
        CompanyStanding served = STANDING.served(question(3), DAY, TODAY);
        assertThat(served.isUnserved(3)).isFalse();
        assertThat(served.isUnserved(5)).isTrue();
    }

    @Test
    void aCorrectionKeepsWhatHasArrivedAndAnotherCompanyDoesNot() {
        CompanyStanding served = STANDING.served(question(3), DAY, TODAY);
        Instant later = NAMED.plus(Duration.ofDays(3));
        assertThat(served.named(false, later)).isEqualTo(served);
        assertThat(served.named(true, later).isUnserved(3)).isTrue();
    }

    @Test
    void nothingArrivesBeforeItIsMadeForThisCompanyNorInTheFutureNorAfterItsLastDay() {
        CompanyStanding other = STANDING.named(true, NAMED.plus(Duration.ofDays(3)));
        assertThatThrownBy(() -> other.served(question(3), DAY, TODAY)).isInstanceOf(DomainException.class);
        assertThat(other.served(question(3), DAY.plusDays(3), TODAY).isUnserved(3))
                .isFalse();
        assertThatThrownBy(() -> STANDING.served(question(3), DAY.minusDays(1), TODAY))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> STANDING.served(question(3), TODAY.plusDays(1), TODAY))
                .isInstanceOf(DomainException.class);
        Asked summons = new Asked(4, NAMED, DAY.plusDays(2));
        assertThat(STANDING.served(summons, DAY.plusDays(2), TODAY).isUnserved(4))
                .isFalse();
        assertThatThrownBy(() -> STANDING.served(summons, DAY.plusDays(3), TODAY))
                .isInstanceOf(DomainException.class);
    }
}
