package it.opposizioni.operator.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorAction;
import it.opposizioni.operator.registration.RegistrationPeriod;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a registered operator may change in its data. */
class DataChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final RegistrationPeriod PERIOD = new RegistrationPeriod(12, 15);

    private Operator operator;

    @BeforeEach
    void aRegisteredOperator() {
        operator = new Operator(UUID.randomUUID(), ApplicationTest.whole(), NOW);
        operator.apply(OperatorAction.SUBMISSION, null, PERIOD, NOW);
        operator.apply(OperatorAction.APPROVAL, null, PERIOD, NOW);
    }

    private static Application company(String name, String seat, String contact, String vatNumber) {
        return new Application(name, seat, contact, vatNumber, null, null, null, null, null, null, null, null);
    }

    private static Application roc(String number) {
        return new Application(null, null, null, null, number, null, null, null, null, null, null, null);
    }

    private void assertRefused(ApplicationSection section, Application changed, String... pointers) {
        assertThatThrownBy(() -> operator.save(section, changed, NOW))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly(pointers));
    }

    @Test
    void itReportsANewSeatAndContactAndItsNameStays() {
        long version = operator.version();
        assertThat(operator.save(
                        ApplicationSection.COMPANY, company(null, "Via Nuova 1", "dpo@acme.example", null), NOW))
                .isTrue();
        assertThat(operator.seat()).isEqualTo("Via Nuova 1");
        assertThat(operator.contact()).isEqualTo("dpo@acme.example");
        assertThat(operator.name()).isEqualTo("Acme Energia S.p.A.");
        assertThat(operator.profile().vatNumber()).isEqualTo("01234560157");
        assertThat(operator.version()).isEqualTo(version + 1);
        assertThat(operator.stateSince()).as("it is registered since then").isEqualTo(NOW);
    }

    @Test
    void itReportsANewRocNumber() {
        assertThat(operator.save(ApplicationSection.ROC, roc("777"), NOW)).isTrue();
        assertThat(operator.rocNumber()).isEqualTo("777");
    }

    @Test
    void itReportsItsAddressWhileItIsSuspended() {
        operator.apply(OperatorAction.SUSPENSION, "troppe segnalazioni", PERIOD, NOW);
        assertThat(operator.save(
                        ApplicationSection.COMPANY, company(null, "Via Nuova 1", "dpo@acme.example", null), NOW))
                .isTrue();
        assertThat(operator.seat()).isEqualTo("Via Nuova 1");
        operator.apply(OperatorAction.REVOCATION, "anche dopo", PERIOD, NOW);
        assertThatThrownBy(() -> operator.save(ApplicationSection.ROC, roc("777"), NOW))
                .hasMessage("transition-not-allowed");
    }

    @Test
    void theSameContentAgainIsNoChange() {
        long version = operator.version();
        assertThat(operator.save(ApplicationSection.COMPANY, ApplicationTest.whole(), NOW))
                .isFalse();
        assertThat(operator.save(ApplicationSection.REPRESENTATIVE, ApplicationTest.whole(), NOW))
                .isFalse();
        assertThat(operator.version()).isEqualTo(version);
    }

    @Test
    void itIsStillTheSameCompany() {
        assertRefused(
                ApplicationSection.COMPANY,
                company("Altra S.r.l.", "Via Nuova 1", "dpo@acme.example", "09876540585"),
                "/name",
                "/vatNumber");
    }

    @Test
    void nothingThatARegistrationNeedsIsTakenBack() {
        Application nothing = company(null, null, null, null);
        assertRefused(ApplicationSection.COMPANY, nothing, "/seat", "/contact");
        assertRefused(ApplicationSection.ROC, nothing, "/rocNumber");
        assertRefused(ApplicationSection.PEC, nothing, "/pec");
        assertRefused(
                ApplicationSection.REPRESENTATIVE,
                nothing,
                "/representative/name",
                "/representative/taxCode",
                "/representative/email");
    }

    @Test
    void whatTheRegistrarApprovedIsNotReportedAgain() {
        for (ApplicationSection section :
                new ApplicationSection[] {ApplicationSection.ACTIVITY, ApplicationSection.DECLARATION}) {
            assertThatThrownBy(() -> operator.save(section, ApplicationTest.whole(), NOW))
                    .hasMessage("transition-not-allowed");
        }
    }
}
