package it.opposizioni.operator.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorAction;
import it.opposizioni.operator.registration.OperatorState;
import it.opposizioni.operator.registration.RegistrationPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

public class ApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Application NOTHING =
            new Application(null, null, null, null, null, null, null, null, null, null, null, true);
    private static final Representative ANNA =
            new Representative("Anna Conti", "CNTNNA80A41F205I", "anna@acme.example");

    public static Application whole() {
        return whole(true, false, false);
    }

    private static Application whole(boolean itself, boolean outsources, boolean forOthers) {
        return new Application(
                "Acme Energia S.p.A.",
                "Via Roma 1, Milano",
                "privacy@acme.example",
                "01234560157",
                "12345",
                forOthers,
                "acme@pec.example",
                itself,
                outsources,
                ANNA,
                true,
                null);
    }

    @Test
    void aSectionIsNotStartedThenInProgressThenDone() {
        OperatorProfile profile = new OperatorProfile(NOTHING, NOW);
        for (ApplicationSection section : ApplicationSection.values()) {
            assertThat(profile.status(section, OperatorState.DRAFT)).isEqualTo(ApplicationSection.Status.NOT_STARTED);
        }
        profile.take(ApplicationSection.COMPANY, named("Acme"), NOW);
        assertThat(profile.status(ApplicationSection.COMPANY, OperatorState.DRAFT))
                .isEqualTo(ApplicationSection.Status.IN_PROGRESS);
        profile.take(ApplicationSection.COMPANY, whole(), NOW);
        assertThat(profile.status(ApplicationSection.COMPANY, OperatorState.DRAFT))
                .isEqualTo(ApplicationSection.Status.DONE);
        assertThat(profile.status(ApplicationSection.COMPANY, OperatorState.APPLIED))
                .isEqualTo(ApplicationSection.Status.IN_REVIEW);
        assertThat(profile.isComplete(ApplicationSection.COMPANY)).isTrue();
        assertThat(profile.isComplete(ApplicationSection.PEC)).isFalse();
    }

    @Test
    void aSectionThatWasGivenBackStaysSoUntilItIsSavedAgain() {
        OperatorProfile profile = new OperatorProfile(whole(), NOW);
        profile.giveBack(Map.of(ApplicationSection.PEC, "non consegnata"));
        assertThat(profile.status(ApplicationSection.PEC, OperatorState.RETURNED))
                .isEqualTo(ApplicationSection.Status.RETURNED);
        assertThat(profile.status(ApplicationSection.ROC, OperatorState.RETURNED))
                .isEqualTo(ApplicationSection.Status.DONE);
        profile.take(ApplicationSection.PEC, whole(), NOW);
        assertThat(profile.status(ApplicationSection.PEC, OperatorState.RETURNED))
                .isEqualTo(ApplicationSection.Status.DONE);
        assertThat(profile.reason(ApplicationSection.PEC)).isNull();
    }

    @Test
    void whoOnlyLetsOthersCallNeedsNoRocNumber() {
        OperatorProfile profile = new OperatorProfile(NOTHING, NOW);
        profile.take(ApplicationSection.ACTIVITY, activity(false, true, false), NOW);
        assertThat(profile.isComplete(ApplicationSection.ROC)).isTrue();
        profile.take(ApplicationSection.ACTIVITY, activity(true, true, false), NOW);
        assertThat(profile.isComplete(ApplicationSection.ROC)).isFalse();
        profile.take(ApplicationSection.ACTIVITY, activity(false, false, false), NOW);
        assertThat(profile.isComplete(ApplicationSection.ACTIVITY))
                .as("somebody must call")
                .isFalse();
    }

    @Test
    void aDraftMayLackEverythingButHoldNothingWrong() {
        NOTHING.requireSound();
        assertThat(pointers(() -> wrong().requireSound()))
                .containsExactly("/vatNumber", "/rocNumber", "/representative/taxCode");
        whole().requireWhole(NOW);
    }

    @Test
    void anApplicationInOneRequestIsAnsweredWithAllItsErrors() {
        assertThat(pointers(() -> NOTHING.requireWhole(NOW)))
                .containsExactly(
                        "/name",
                        "/seat",
                        "/contact",
                        "/vatNumber",
                        "/representative/name",
                        "/representative/taxCode",
                        "/representative/email",
                        "/pec",
                        "/rocNumber",
                        "/callsItself",
                        "/outsources",
                        "/callsForOthers",
                        "/declaration");
        assertThat(pointers(() -> wrong().requireWhole(NOW)))
                .contains("/vatNumber", "/representative/taxCode", "/representative/name", "/pec")
                .doesNotHaveDuplicates();
        assertThat(pointers(() -> whole(false, false, false).requireWhole(NOW)))
                .as("somebody must call")
                .containsExactly("/callsItself");
        whole(false, true, false).requireWhole(NOW);
    }

    @ParameterizedTest
    @EnumSource(ApplicationSection.class)
    void nothingIsSubmittedOrApprovedWhileASectionIsMissing(ApplicationSection section) {
        RegistrationPeriod period = new RegistrationPeriod(12, 15);
        for (OperatorAction action : List.of(OperatorAction.SUBMISSION, OperatorAction.APPROVAL)) {
            Operator operator = new Operator(UUID.randomUUID(), whole(), NOW);
            if (action == OperatorAction.APPROVAL) {
                operator.apply(OperatorAction.SUBMISSION, null, period, NOW);
            }
            operator.profile().take(section, NOTHING, NOW);
            OperatorState before = operator.recordedState();
            assertThat(pointers(() -> operator.apply(action, null, period, NOW)))
                    .contains("/sections/" + section);
            assertThat(operator.recordedState()).isEqualTo(before);
        }
    }

    @Test
    void nobodyIsNamedInALog() {
        assertThat(whole().toString() + ANNA).doesNotContain("Anna", "CNTNNA", "acme.example");
    }

    private static List<String> pointers(Runnable check) {
        List<String> found = new ArrayList<>();
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> e.errors().stream().map(FieldError::pointer).forEach(found::add));
        return found;
    }

    private static Application named(String name) {
        return new Application(name, null, null, null, null, null, null, null, null, null, null, true);
    }

    private static Application activity(boolean itself, boolean outsources, boolean forOthers) {
        return new Application(null, null, null, null, null, forOthers, null, itself, outsources, null, null, true);
    }

    private static Application wrong() {
        return new Application(
                null,
                null,
                null,
                "12345678900",
                "abc",
                null,
                null,
                null,
                null,
                new Representative(null, "01234560157", null),
                null,
                true);
    }
}
