package it.opposizioni.operator.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Application NOTHING =
            new Application(null, null, null, null, null, null, null, null, null, null, null, true);
    private static final Representative ANNA =
            new Representative("Anna Conti", "CNTNNA80A41F205I", "anna@acme.example");

    static Application whole() {
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
        Dossier dossier = new Dossier(NOTHING, NOW);
        for (Section section : Section.values()) {
            assertThat(dossier.status(section, OperatorState.DRAFT)).isEqualTo(Section.Status.NOT_STARTED);
        }
        dossier.take(Section.COMPANY, named("Acme"), NOW);
        assertThat(dossier.status(Section.COMPANY, OperatorState.DRAFT)).isEqualTo(Section.Status.IN_PROGRESS);
        dossier.take(Section.COMPANY, whole(), NOW);
        assertThat(dossier.status(Section.COMPANY, OperatorState.DRAFT)).isEqualTo(Section.Status.DONE);
        assertThat(dossier.status(Section.COMPANY, OperatorState.APPLIED)).isEqualTo(Section.Status.IN_REVIEW);
        assertThat(dossier.isComplete(Section.COMPANY)).isTrue();
        assertThat(dossier.isComplete(Section.PEC)).isFalse();
    }

    @Test
    void aSectionThatWasGivenBackStaysSoUntilItIsSavedAgain() {
        Dossier dossier = new Dossier(whole(), NOW);
        dossier.giveBack(Map.of(Section.PEC, "non consegnata"));
        assertThat(dossier.status(Section.PEC, OperatorState.RETURNED)).isEqualTo(Section.Status.RETURNED);
        assertThat(dossier.status(Section.ROC, OperatorState.RETURNED)).isEqualTo(Section.Status.DONE);
        dossier.take(Section.PEC, whole(), NOW);
        assertThat(dossier.status(Section.PEC, OperatorState.RETURNED)).isEqualTo(Section.Status.DONE);
        assertThat(dossier.reason(Section.PEC)).isNull();
    }

    @Test
    void whoOnlyLetsOthersCallNeedsNoRocNumber() {
        Dossier dossier = new Dossier(NOTHING, NOW);
        dossier.take(Section.ACTIVITY, activity(false, true, false), NOW);
        assertThat(dossier.isComplete(Section.ROC)).isTrue();
        dossier.take(Section.ACTIVITY, activity(true, true, false), NOW);
        assertThat(dossier.isComplete(Section.ROC)).isFalse();
        dossier.take(Section.ACTIVITY, activity(false, false, false), NOW);
        assertThat(dossier.isComplete(Section.ACTIVITY))
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
    void whoAppliesAtOnceIsToldEverythingThatIsWrongOrMissing() {
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
    @EnumSource(Section.class)
    void nothingIsSubmittedOrApprovedWhileASectionIsMissing(Section section) {
        RegistrationPeriod period = new RegistrationPeriod(12, 15);
        for (OperatorAct act : List.of(OperatorAct.SUBMISSION, OperatorAct.APPROVAL)) {
            Operator operator = new Operator(UUID.randomUUID(), whole(), NOW);
            if (act == OperatorAct.APPROVAL) {
                operator.undergo(OperatorAct.SUBMISSION, null, period, NOW);
            }
            operator.dossier().take(section, NOTHING, NOW);
            OperatorState before = operator.state();
            assertThat(pointers(() -> operator.undergo(act, null, period, NOW))).contains("/sections/" + section);
            assertThat(operator.state()).isEqualTo(before);
        }
    }

    @Test
    void nobodyIsNamedInALog() {
        assertThat(whole().toString() + ANNA).doesNotContain("Anna", "CNTNNA", "acme.example");
    }

    private static List<String> pointers(Runnable check) {
        List<String> found = new java.util.ArrayList<>();
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
