package it.opposizioni.complaint.evidence;

import static it.opposizioni.complaint.evidence.FactsBuilder.consultation;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.evidence.CallerStatement.Answer;
import it.opposizioni.complaint.evidence.RegistrationStatement.Status;
import it.opposizioni.complaint.evidence.Verdict.Proof;
import it.opposizioni.complaint.evidence.Verdict.ProofKind;
import it.opposizioni.complaint.evidence.Verdict.Statement;
import it.opposizioni.complaint.evidence.Verdict.Topic;
import it.opposizioni.kit.text.Text;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    private static Statement only(Topic topic, Facts facts) {
        Verdict verdict = Verdicts.of(facts).get(topic.ordinal());
        assertThat(verdict.topic()).isEqualTo(topic);
        assertThat(verdict.lines()).hasSize(1);
        assertThat(verdict.lines().getFirst().callIds()).containsExactly(FactsBuilder.CALL);
        return verdict.lines().getFirst().statement();
    }

    private static FactsBuilder facts() {
        return new FactsBuilder();
    }

    @Test
    void theCalledNumberHasTheDaysOfItsEntry() {
        Statement said = only(Topic.CALLED_NUMBER, facts().build());
        assertThat(said.answer()).isEqualTo(Verdict.Answer.YES);
        assertThat(said.text().it())
                .isEqualTo("Era nel registro dal 1º ottobre 2026, e l'opposizione era attiva dal 16 ottobre 2026.");
        assertThat(said.text().en())
                .isEqualTo("It had been in the register since 1 October 2026, and the opposition had been active since"
                        + " 16 October 2026.");
        assertThat(only(
                                Topic.CALLED_NUMBER,
                                facts().registeredOn("2026-11-11T10:00:00Z").build())
                        .text()
                        .it())
                .isEqualTo("Era nel registro dall'11 novembre 2026, da meno di 15 giorni pieni: una lista di prima"
                        + " poteva valere ancora.");
        assertThat(only(Topic.CALLED_NUMBER, facts().status(Status.NOT_OPPOSED).build()))
                .isEqualTo(new Statement(
                        Verdict.Answer.NO, Text.of("Non era nel registro.", "It was not in the register."), null));
    }

    /** The reporter finds the entry among the own numbers; the authority has no page of it. */
    @Test
    void theEntryIsProofForItsHolderAlone() {
        assertThat(only(Topic.CALLED_NUMBER, facts().build().forReporter()).proof())
                .isEqualTo(new Proof(ProofKind.OPPOSITION, FactsBuilder.OPPOSITION.toString()));
        assertThat(only(Topic.CALLED_NUMBER, facts().build()).proof()).isNull();
        assertThat(only(
                                Topic.CALLED_NUMBER,
                                facts().heldBySomebodyElse().build().forReporter())
                        .text()
                        .it())
                .isEqualTo("Non c'era un'opposizione a tuo nome.");
    }

    @Test
    void theCallerHasANameADayAndAPrincipal() {
        Statement said = only(Topic.CALLER, facts().build());
        assertThat(said.answer()).isEqualTo(Verdict.Answer.YES);
        assertThat(said.text().it())
                .isEqualTo("Squillo Contact S.r.l. aveva dichiarato il numero +39 06 8765 4321 dal 10 gennaio 2026."
                        + " Poteva chiamare per Acme Energia S.p.A.");
        assertThat(said.proof()).isEqualTo(new Proof(ProofKind.DECLARATION, "+390687654321"));
        assertThat(only(Topic.CALLER, facts().undeclared().build()).text().it())
                .isEqualTo("Il numero +39 06 8765 4321 non era dichiarato da nessun operatore.");
        assertThat(only(Topic.CALLER, facts().undeclared().caller(null).build()).answer())
                .isEqualTo(Verdict.Answer.NO);
    }

    @Test
    void theComparisonNamesTheListThatDecides() {
        Statement said = only(Topic.COMPARISON, facts().build());
        assertThat(said.answer()).isEqualTo(Verdict.Answer.YES);
        assertThat(said.text().it())
                .isEqualTo("La lista di Squillo Contact S.r.l., confrontata il 12 novembre 2026, conteneva il numero:"
                        + " la risposta era di non chiamarlo.");
        assertThat(said.proof()).isEqualTo(new Proof(ProofKind.RECEIPT, "7K3MQ9XD40TQ2B8C"));
        assertThat(only(Topic.COMPARISON, facts().build().forReporter()).proof())
                .isNull();
    }

    @Test
    void noListAndAListWithoutTheNumberAreDifferentNoes() {
        Statement none =
                only(Topic.COMPARISON, facts().consultations(new String[0]).build());
        Statement without = only(
                Topic.COMPARISON,
                facts().consultations(consultation("2026-11-12T08:00:00Z", Answer.NOT_IN_LIST))
                        .build());
        Statement forgotten = only(
                Topic.COMPARISON, facts().consultations("2026-11-12T08:00:00Z").build());
        assertThat(none.answer()).isEqualTo(without.answer()).isEqualTo(Verdict.Answer.NO);
        assertThat(none.text()).isNotEqualTo(without.text());
        assertThat(forgotten.answer()).isEqualTo(Verdict.Answer.OPEN);
    }

    /** Whose line is not in the register in the reporter's name reads nothing of an operator's lists. */
    @Test
    void theReporterOfAStrangersLineReadsNothingOfTheLists() {
        Statement strangers =
                only(Topic.COMPARISON, facts().heldBySomebodyElse().build().forReporter());
        assertThat(strangers.answer()).isEqualTo(Verdict.Answer.OPEN);
        assertThat(strangers)
                .isEqualTo(only(
                        Topic.COMPARISON,
                        facts().status(Status.NOT_OPPOSED)
                                .consultations(new String[0])
                                .build()
                                .forReporter()));
    }

    @Test
    void aSourceThatHasNotAnsweredLeavesItsQuestionsOpen() {
        Facts silent = facts().registerSilent().operatorsSilent().build();
        assertThat(Verdicts.of(silent)).allSatisfy(verdict -> {
            assertThat(verdict.statedAt()).isNull();
            assertThat(verdict.lines().getFirst().statement().answer()).isEqualTo(Verdict.Answer.OPEN);
        });
        assertThat(only(Topic.COMPARISON, facts().registerSilent().build().forReporter())
                        .text()
                        .it())
                .isEqualTo("Il registro non ha ancora risposto.");
    }
}
