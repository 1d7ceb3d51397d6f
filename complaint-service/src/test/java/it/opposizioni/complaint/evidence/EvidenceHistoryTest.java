package it.opposizioni.complaint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.evidence.EvidenceHistory.Correction;
import it.opposizioni.complaint.evidence.RegistrationStatement.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidenceHistoryTest {

    private static final Instant LATER = FactsBuilder.STATED.plusSeconds(3600);
    private static final Instant STILL_LATER = LATER.plusSeconds(3600);

    private static final Facts OPPOSED = new FactsBuilder().build();
    private static final Facts NOT_OPPOSED =
            new FactsBuilder().status(Status.NOT_OPPOSED).build();
    private static final Facts STRANGERS =
            new FactsBuilder().heldBySomebodyElse().build();

    private static EvidenceHistory register(boolean forReporter, RegistrationStatement... said) {
        return EvidenceHistory.of(OPPOSED.with(null, null), List.of(said), List.of(OPPOSED.callers()), forReporter);
    }

    @Test
    void theNewestStatementHoldsAndTheOneBeforeItIsShownBesideIt() {
        EvidenceHistory history = register(
                true, NOT_OPPOSED.registration(), OPPOSED.registration().at(LATER));

        assertThat(history.current()
                        .registrationAt(FactsBuilder.CALL)
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.ACTIVE);
        Correction correction = history.corrections().getFirst();
        assertThat(history.corrections()).hasSize(1);
        assertThat(correction.source()).isEqualTo(Source.REGISTER);
        assertThat(correction.statedAt()).isEqualTo(FactsBuilder.STATED);
        assertThat(correction.correctedAt()).isEqualTo(LATER);
        assertThat(correction.before())
                .extracting(line -> line.text().en())
                .containsExactly(
                        "On 20 November 2026 at 10:12 there was no opposition in your name on the called" + " number.");
        assertThat(correction.after())
                .extracting(line -> line.text().en())
                .contains("The called number is registered.", "The opposition is active.");
    }

    /** The source did not know of the second call when it spoke of the first. */
    @Test
    void aCallThatWasAddedCorrectsNothing() {
        UUID added = UUID.fromString("019ab000-0000-7000-8000-000000000012");
        Facts both = new Facts(
                OPPOSED.filedAt(),
                List.of(
                        OPPOSED.calls().getFirst(),
                        new Call(added, 1, FactsBuilder.DECLARED_NUMBER, CallTime.at(LATER), CallKind.HUMAN)),
                null,
                null,
                null,
                null,
                false,
                Map.of());
        RegistrationStatement.StatedCall first = OPPOSED.registration().calls().getFirst();
        RegistrationStatement.StatedCall second = new RegistrationStatement.StatedCall(
                added, LATER, Status.NOT_OPPOSED, null, null, null, null, false, null);
        EvidenceHistory history = EvidenceHistory.of(
                both,
                List.of(
                        OPPOSED.registration(),
                        new RegistrationStatement(FactsBuilder.COMPLAINT, LATER, List.of(first, second))),
                List.of(OPPOSED.callers()),
                false);

        assertThat(history.corrections()).isEmpty();
        assertThat(history.current().registration().statedAt()).isEqualTo(LATER);
        assertThat(history.current().registrationAt(added)).contains(second);
    }

    @Test
    void aRepetitionIsNoCorrectionAndKeepsTheInstantOfTheFirst() {
        EvidenceHistory history =
                register(false, OPPOSED.registration(), OPPOSED.registration().at(LATER));

        assertThat(history.corrections()).isEmpty();
        assertThat(history.current().registration().statedAt()).isEqualTo(FactsBuilder.STATED);
    }

    @Test
    void everyCorrectionOfACorrectionIsShown() {
        EvidenceHistory history = register(
                false,
                NOT_OPPOSED.registration(),
                OPPOSED.registration().at(LATER),
                NOT_OPPOSED.registration().at(STILL_LATER));

        assertThat(history.corrections()).extracting(Correction::correctedAt).containsExactly(LATER, STILL_LATER);
        assertThat(history.current().registration().statedAt()).isEqualTo(STILL_LATER);
    }

    /** deploy/docs/threats.md T2: that the register corrected itself would tell that somebody else's line is in it. */
    @Test
    void theReporterOfAStrangersLineSeesNoTraceOfTheCorrection() {
        EvidenceHistory corrected = register(
                true, NOT_OPPOSED.registration(), STRANGERS.registration().at(LATER));
        EvidenceHistory never = register(true, NOT_OPPOSED.registration());

        assertThat(corrected).isEqualTo(never);
        assertThat(register(
                                false,
                                NOT_OPPOSED.registration(),
                                STRANGERS.registration().at(LATER))
                        .corrections())
                .hasSize(1);
    }

    @Test
    void whatTheOperatorsRecordsCorrectIsShownWithoutTheirBusiness() {
        CallerStatement silent = new FactsBuilder().undeclared().build().callers();
        List<CallerStatement> said = List.of(silent, OPPOSED.callers().at(LATER));

        Correction toRegulator = EvidenceHistory.of(
                        OPPOSED.with(null, null), List.of(OPPOSED.registration()), said, false)
                .corrections()
                .getFirst();
        Correction toReporter = EvidenceHistory.of(
                        OPPOSED.with(null, null), List.of(OPPOSED.registration()), said, true)
                .corrections()
                .getFirst();

        assertThat(toRegulator.after()).anyMatch(line -> line.text().en().contains("consults the register"));
        assertThat(toReporter.after())
                .anyMatch(line -> line.text().en().contains("declares the calling number"))
                .noneMatch(line -> line.text().en().contains("consults the register:"));
    }
}
