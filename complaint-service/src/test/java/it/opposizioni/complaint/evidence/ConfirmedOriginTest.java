package it.opposizioni.complaint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.complaint.Finding;
import it.opposizioni.complaint.evidence.CallerStatement.Consultation;
import it.opposizioni.complaint.evidence.origin.OriginResult;
import it.opposizioni.complaint.evidence.sentence.Reason;
import it.opposizioni.complaint.evidence.sentence.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of a call besides what the sources state: from whose line it came, or that its number was falsified. */
class ConfirmedOriginTest {

    private static final UUID SQUILLO = FactsBuilder.SQUILLO.operatorId();
    private static final String SQUILLO_NAME = FactsBuilder.SQUILLO.name();
    private static final UUID TRILLO = new UUID(1, 4);
    private static final String TRILLO_NAME = "Trillo S.p.A.";

    private static Accusation accused(FactsBuilder facts) {
        return Accused.of(facts.build(), Accused.Named.NOBODY);
    }

    private static List<ReasonCode> reasons(FactsBuilder facts) {
        return Assessment.of(facts.build()).reasons().stream().map(Reason::code).toList();
    }

    private static List<String> said(FactsBuilder facts, Verdict.Topic topic) {
        return Verdicts.of(facts.build()).stream()
                .filter(verdict -> verdict.topic() == topic)
                .flatMap(verdict -> verdict.lines().stream())
                .map(line -> line.statement().text().it())
                .toList();
    }

    /** Without a confirmed origin it would be a displayed number against which nothing can be decided. */
    @Test
    void whoNeverConsultedIsAccusedWithTheStrongestEvidence() {
        FactsBuilder facts = new FactsBuilder().withoutMandate().consultations(new Consultation[0]);
        assertThat(accused(facts).grade()).isEqualTo(Grade.C);

        facts.origin(OriginResult.CONFIRMED, SQUILLO, SQUILLO_NAME);
        Assessment assessment = Assessment.of(facts.build());
        assertThat(assessment.finding()).isEqualTo(Finding.VIOLATION_LIKELY);
        assertThat(assessment.grade()).isEqualTo(Grade.A);
        assertThat(assessment.accusingCall()).contains(FactsBuilder.CALL);
        assertThat(accused(facts).grade()).isEqualTo(Grade.A);
        assertThat(accused(facts).accusedOperatorId()).isEqualTo(SQUILLO);
        assertThat(reasons(facts)).contains(ReasonCode.ORIGIN_CONFIRMED, ReasonCode.CALLED_WITHOUT_CONSULTING);
        assertThat(said(facts, Verdict.Topic.CALLER))
                .first()
                .isEqualTo("La chiamata veniva da una linea di Squillo Contact S.r.l.: lo ha confermato il gestore"
                        + " telefonico il 24 novembre 2026.");
    }

    /** The release before knows neither the letter nor the column: for it the evidence bears a sanction as well. */
    @Test
    void theStrongestGradeIsStoredAsOneThatEveryReleaseReads() {
        Accusation accusation =
                accused(new FactsBuilder().withoutMandate().origin(OriginResult.CONFIRMED, SQUILLO, SQUILLO_NAME));
        assertThat(accusation.storedGrade()).isEqualTo(Grade.B);
        assertThat(accusation.originConfirmed()).isTrue();
        assertThat(accused(new FactsBuilder()).originConfirmed()).isNull();
    }

    @Test
    void whoseLineItWasSaysNothingOfAPrincipalWhoseListDidNotHoldTheNumber() {
        FactsBuilder facts = new FactsBuilder()
                .consultations(new Consultation[0])
                .origin(OriginResult.CONFIRMED, SQUILLO, SQUILLO_NAME);
        assertThat(accused(facts).accusedPrincipalId()).isEqualTo(FactsBuilder.ACME.operatorId());
        assertThat(accused(facts).principalGrade()).isEqualTo(Grade.C);
        FactsBuilder listed = new FactsBuilder().origin(OriginResult.CONFIRMED, SQUILLO, SQUILLO_NAME);
        assertThat(accused(listed).principalGrade()).isEqualTo(Grade.B);
    }

    /** Else who makes others call and never consults could not be found out: no list of its own can hold the number. */
    @Test
    void aPrincipalThatNeverConsultedIsAccusedOnceAnOfficialHasSaidThatItWasCalledForIt() {
        FactsBuilder facts = new FactsBuilder().consultations(new Consultation[0]);
        Accused.Named chosen = new Accused.Named(null, FactsBuilder.ACME.operatorId());
        assertThat(Accused.of(facts.build(), chosen).principalGrade()).isEqualTo(Grade.C);
        facts.origin(OriginResult.CONFIRMED, SQUILLO, SQUILLO_NAME);
        assertThat(accused(facts).principalGrade()).isEqualTo(Grade.C);
        assertThat(Accused.of(facts.build(), chosen).principalGrade()).isEqualTo(Grade.B);
    }

    @Test
    void anUndeclaredNumberHasItsOperatorWhoseListsNobodyKnowsYet() {
        FactsBuilder facts = new FactsBuilder().undeclared().origin(OriginResult.CONFIRMED, TRILLO, TRILLO_NAME);
        assertThat(Assessment.of(facts.build()).finding()).isEqualTo(Finding.INCOMPLETE);
        assertThat(accused(facts)).isEqualTo(Accusation.ofOperator(Grade.A, TRILLO, TRILLO_NAME));
        assertThat(reasons(facts))
                .containsExactly(
                        ReasonCode.OPPOSED_AND_ACTIVE,
                        ReasonCode.ORIGIN_CONFIRMED,
                        ReasonCode.CALLER_NOT_DECLARED,
                        ReasonCode.LISTS_NOT_KNOWN);
        assertThat(said(facts, Verdict.Topic.COMPARISON))
                .singleElement()
                .asString()
                .contains("Trillo S.p.A.");
        assertThat(Accused.possiblePrincipals(facts.build())).isEmpty();
    }

    /** Its mandates are not those of who had declared the number. */
    @Test
    void anotherOperatorThanTheDeclaredOneIsAccusedAlone() {
        FactsBuilder facts = new FactsBuilder().origin(OriginResult.CONFIRMED, TRILLO, TRILLO_NAME);
        assertThat(accused(facts)).isEqualTo(Accusation.ofOperator(Grade.A, TRILLO, TRILLO_NAME));
        assertThat(Accused.possiblePrincipals(facts.build())).isEmpty();
    }

    /** What another declarant of the number was told excuses nobody else. */
    @Test
    void onlyTheListsOfWhoCalledCount() {
        CallerStatement.Declarant trillo = new CallerStatement.Declarant(
                TRILLO, TRILLO_NAME, "PRINCIPAL", "ACTIVE", Instant.parse("2025-01-10T08:00:00Z"));
        FactsBuilder facts = new FactsBuilder()
                .withoutMandate()
                .declaredBy(trillo, FactsBuilder.SQUILLO)
                .consultations(new Consultation(
                        new UUID(4, 0),
                        TRILLO,
                        TRILLO_NAME,
                        null,
                        null,
                        CallerStatement.Answer.EXEMPTED,
                        Instant.parse("2026-11-12T08:00:00Z"),
                        Instant.parse("2026-11-27T08:00:00Z"),
                        null,
                        null))
                .origin(OriginResult.CONFIRMED, SQUILLO, SQUILLO_NAME);
        assertThat(Assessment.of(facts.build()).finding()).isEqualTo(Finding.VIOLATION_LIKELY);
        assertThat(reasons(facts)).contains(ReasonCode.CALLED_WITHOUT_CONSULTING);
        assertThat(said(facts, Verdict.Topic.COMPARISON))
                .containsExactly("Chi ha chiamato non aveva nessuna lista confrontata e ancora valida.");
        facts.origin(OriginResult.CONFIRMED, TRILLO, TRILLO_NAME);
        assertThat(Assessment.of(facts.build()).finding()).isEqualTo(Finding.EXEMPTED);
    }

    /** It is known who called, although the telephone did not show it. */
    @Test
    void aWithheldNumberContradictsNothing() {
        FactsBuilder facts =
                new FactsBuilder().caller(null).undeclared().origin(OriginResult.CONFIRMED, TRILLO, TRILLO_NAME);
        assertThat(said(facts, Verdict.Topic.CALLER))
                .containsExactly("La chiamata veniva da una linea di Trillo S.p.A.: lo ha confermato il gestore"
                        + " telefonico il 24 novembre 2026.");
    }

    /** deploy/docs/threats.md T18: who declared the number is innocent. */
    @Test
    void aFalsifiedNumberAccusesNobody() {
        FactsBuilder facts = new FactsBuilder().origin(OriginResult.FALSIFIED, null, null);
        Assessment assessment = Assessment.of(facts.build());
        assertThat(assessment.finding()).isEqualTo(Finding.CALLER_UNKNOWN);
        assertThat(assessment.grade()).isEqualTo(Grade.C);
        assertThat(accused(facts)).isEqualTo(Accusation.ofNobody(Grade.C));
        assertThat(said(facts, Verdict.Topic.CALLER))
                .containsExactly("La chiamata non veniva dal numero mostrato, che è falsificato: lo ha confermato il"
                        + " gestore telefonico il 24 novembre 2026.");
        assertThat(said(facts, Verdict.Topic.COMPARISON))
                .containsExactly("Non si sa chi ha chiamato: nessuna lista da guardare.");
    }

    @Test
    void whatCouldNotBeFoundOutChangesNothing() {
        Facts without = new FactsBuilder().build();
        Facts with = new FactsBuilder()
                .origin(OriginResult.NOT_ESTABLISHED, null, null)
                .build();
        assertThat(Assessment.of(with)).isEqualTo(Assessment.of(without));
        assertThat(Verdicts.of(with)).isEqualTo(Verdicts.of(without));
        assertThat(Accused.of(with, Accused.Named.NOBODY)).isEqualTo(Accused.of(without, Accused.Named.NOBODY));
    }

    @Test
    void consentCountsWhoeverCalled() {
        FactsBuilder facts = new FactsBuilder()
                .undeclared()
                .byDefault()
                .consentGiven(true)
                .origin(OriginResult.CONFIRMED, TRILLO, TRILLO_NAME);
        assertThat(Assessment.of(facts.build()).finding()).isEqualTo(Finding.EXEMPTED);
    }
}
