package it.opposizioni.complaint.evidence;

import static it.opposizioni.complaint.evidence.FactsBuilder.SQUILLO;
import static it.opposizioni.complaint.evidence.FactsBuilder.consultation;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.complaint.Finding;
import it.opposizioni.complaint.evidence.CallerStatement.Answer;
import it.opposizioni.complaint.evidence.RegistrationStatement.Status;
import it.opposizioni.complaint.evidence.sentence.Reason;
import it.opposizioni.complaint.evidence.sentence.ReasonCode;
import it.opposizioni.kit.time.PartOfDay;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A call of which only the part of the day is known: nothing is said of it that is not so at both ends of that part. */
class PartOfDayTest {

    private static final CallerStatement.Declarant OTHER = new CallerStatement.Declarant(
            new UUID(1, 4), "Altro S.r.l.", "PRINCIPAL", "ACTIVE", Instant.parse("2026-11-20T08:00:00Z"));

    private static FactsBuilder facts() {
        return new FactsBuilder();
    }

    /** The same facts at the beginning and at the end. */
    private static Facts steady(FactsBuilder facts, FactsBuilder same) {
        return facts.inThe(PartOfDay.MORNING, same).build();
    }

    private static List<ReasonCode> codes(Assessment assessment) {
        return assessment.reasons().stream().map(Reason::code).toList();
    }

    private static Accusation accused(Facts facts) {
        return Accused.of(facts, Accused.Named.NOBODY);
    }

    @Test
    void whereNothingChangesItIsJudgedLikeAnyOther() {
        Assessment inTheMorning = Assessment.of(steady(facts(), facts()));
        Assessment exact = Assessment.of(facts().build());

        assertThat(inTheMorning.finding()).isEqualTo(exact.finding()).isEqualTo(Finding.VIOLATION_LIKELY);
        assertThat(inTheMorning.grade()).isEqualTo(exact.grade()).isEqualTo(Grade.B);
        assertThat(codes(inTheMorning)).isEqualTo(codes(exact));
        assertThat(Verdicts.of(steady(facts(), facts()))).isEqualTo(Verdicts.of(facts().build()));
    }

    @Test
    void noHourIsSaidOfIt() {
        Facts morning = steady(facts(), facts());

        assertThat(Assessment.of(morning).reasons().getFirst().text().it())
                .startsWith("Il 20 novembre 2026 di mattina l'opposizione");
        assertThat(Assessment.of(morning).reasons().getFirst().text().en())
                .startsWith("On 20 November 2026 in the morning the opposition");
        assertThat(Timeline.of(morning))
                .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.CALL)
                .singleElement()
                .extracting(TimelineEntry::part)
                .isEqualTo(PartOfDay.MORNING);
    }

    /** It came before the number was registered, or after it: nobody knows. */
    @Test
    void anOppositionThatBeganMeanwhileSpeaksForNobody() {
        Facts facts = facts().status(Status.NOT_OPPOSED)
                .inThe(PartOfDay.MORNING, facts().registeredOn("2026-11-20T09:30:00Z"))
                .build();

        for (Facts read : List.of(facts, facts.forReporter())) {
            Assessment assessment = Assessment.of(read);
            assertThat(assessment.finding()).isEqualTo(Finding.INCOMPLETE);
            assertThat(codes(assessment))
                    .startsWith(ReasonCode.PART_OF_DAY_UNDECIDED)
                    .doesNotContain(
                            ReasonCode.NOT_OPPOSED,
                            ReasonCode.NO_OPPOSITION_IN_YOUR_NAME,
                            ReasonCode.OPPOSED_IN_ACTIVATION);
            Verdict.Statement said =
                    Verdicts.of(read).getFirst().lines().getFirst().statement();
            assertThat(said.answer()).isEqualTo(Verdict.Answer.OPEN);
            assertThat(said.proof()).isNull();
            assertThat(said.text().it()).contains("20 novembre 2026").contains("All'inizio: ", "Alla fine: ");
        }
    }

    /** The declaration is of half past ten: whoever had the number before may have called. */
    @Test
    void aDeclarationThatWasMadeMeanwhileAccusesNobody() {
        Facts facts = facts().undeclared().inThe(PartOfDay.MORNING, facts()).build();

        assertThat(Assessment.of(facts).finding()).isEqualTo(Finding.INCOMPLETE);
        assertThat(Assessment.of(facts).grade()).isEqualTo(Grade.C);
        assertThat(accused(facts).accusedOperatorId()).isNull();
        assertThat(accused(facts).accusedNumber()).isNotNull();
    }

    @Test
    void andSoDoesANumberThatWasWithdrawnOrChangedHandsMeanwhile() {
        Facts withdrawn = facts().inThe(PartOfDay.MORNING, facts().undeclared()).build();
        Facts passedOn =
                facts().inThe(PartOfDay.MORNING, facts().declaredBy(OTHER)).build();

        assertThat(accused(withdrawn).accusedOperatorId()).isNull();
        assertThat(accused(passedOn).accusedOperatorId()).isNull();
        assertThat(Assessment.of(passedOn).grade()).isEqualTo(Grade.C);
        assertThat(accused(steady(facts(), facts())).accusedOperatorId()).isEqualTo(SQUILLO.operatorId());
    }

    /** A new list in the morning changes what the reasons say, and not what comes of them. */
    @Test
    void whatComesToTheSameAtBothEndsStands() {
        Facts facts = facts().inThe(
                        PartOfDay.MORNING,
                        facts().consultations(
                                        consultation("2026-11-12T08:00:00Z", Answer.OPPOSED),
                                        consultation("2026-11-20T08:00:00Z", Answer.OPPOSED)))
                .build();

        Assessment assessment = Assessment.of(facts);

        assertThat(assessment.finding()).isEqualTo(Finding.VIOLATION_LIKELY);
        assertThat(assessment.grade()).isEqualTo(Grade.B);
        assertThat(codes(assessment))
                .startsWith(ReasonCode.PART_OF_DAY_ALIKE)
                .contains(ReasonCode.OPPOSED_AND_ACTIVE, ReasonCode.CALLER_DECLARED)
                .doesNotContain(ReasonCode.TOLD_OPPOSED);
        assertThat(Verdicts.of(facts).getLast().lines().getFirst().statement().answer())
                .isEqualTo(Verdict.Answer.YES);
    }

    /** The lists of the evening are none of the morning's: without one it is likely a violation, with one that told to call it is not. */
    @Test
    void aListThatWasComparedMeanwhileFavoursNeither() {
        Facts facts = facts().consultations(new CallerStatement.Consultation[0])
                .inThe(PartOfDay.MORNING, facts().consultations(consultation("2026-11-20T08:00:00Z", Answer.EXEMPTED)))
                .build();

        assertThat(Assessment.of(facts).finding()).isEqualTo(Finding.INCOMPLETE);
        assertThat(codes(Assessment.of(facts)))
                .doesNotContain(ReasonCode.CALLED_WITHOUT_CONSULTING, ReasonCode.TOLD_EXEMPTED);
    }

    /** deploy/docs/threats.md T2: somebody else's entry that ended in that morning stays unsaid beside the reporter's own. */
    @Test
    void theReporterDoesNotLearnOfAnotherHolderFromTheOtherEnd() {
        Facts facts = facts().heldBySomebodyElse()
                .inThe(PartOfDay.MORNING, facts().registeredOn("2026-11-20T09:30:00Z"))
                .build()
                .forReporter();
        Facts nobody = facts().status(Status.NOT_OPPOSED)
                .inThe(PartOfDay.MORNING, facts().registeredOn("2026-11-20T09:30:00Z"))
                .build()
                .forReporter();

        assertThat(Assessment.of(facts).reasons())
                .isEqualTo(Assessment.of(nobody).reasons());
        assertThat(Verdicts.of(facts)).isEqualTo(Verdicts.of(nobody));
        assertThat(Timeline.of(facts)).isEqualTo(Timeline.of(nobody));
    }

    /** As the release before asks while both work side by side. */
    @Test
    void aStatementAboutOneInstantSaysNothingOfThePart() {
        Facts facts = facts().inThe(PartOfDay.MORNING, null).build();

        assertThat(Assessment.of(facts).finding()).isEqualTo(Finding.INCOMPLETE);
        assertThat(codes(Assessment.of(facts))).containsExactly(ReasonCode.CALL_NOT_STATED);
        assertThat(accused(facts).accusedOperatorId()).isNull();
        assertThat(Verdicts.of(facts))
                .allSatisfy(verdict -> assertThat(
                                verdict.lines().getFirst().statement().answer())
                        .isEqualTo(Verdict.Answer.OPEN));
    }
}
