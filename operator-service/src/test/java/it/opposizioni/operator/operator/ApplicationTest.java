package it.opposizioni.operator.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Application NOTHING =
            new Application(null, null, null, null, null, null, null, null, null, null, null, true);
    private static final Representative ANNA =
            new Representative("Anna Conti", "CNTNNA80A41F205I", "anna@acme.example");

    static Application whole() {
        return new Application(
                "Acme Energia S.p.A.",
                "Via Roma 1, Milano",
                "privacy@acme.example",
                "01234560157",
                "12345",
                false,
                "acme@pec.example",
                true,
                false,
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
        assertThat(dossier.missing()).doesNotContain(Section.COMPANY).contains(Section.PEC);
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
        assertThat(pointers(() -> NOTHING.requireWhole()))
                .containsExactly("/name", "/seat", "/contact", "/vatNumber", "/callsForOthers");
        whole().requireWhole();
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
