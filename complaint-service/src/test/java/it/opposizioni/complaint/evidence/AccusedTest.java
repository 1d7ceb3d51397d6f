package it.opposizioni.complaint.evidence;

import static it.opposizioni.complaint.evidence.FactsBuilder.SQUILLO;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.evidence.CallerStatement.Answer;
import it.opposizioni.complaint.evidence.CallerStatement.Consultation;
import it.opposizioni.complaint.evidence.CallerStatement.Declarant;
import it.opposizioni.complaint.evidence.CallerStatement.Principal;
import it.opposizioni.complaint.evidence.RegistrationStatement.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom the evidence accuses, and with what grade (deploy/docs/threats.md T18). */
class AccusedTest {

    private static final Declarant EARLIER = declarant(8, "2025-06-01T08:00:00Z");
    private static final Declarant LATER = declarant(9, "2026-11-19T08:00:00Z");

    private static final Principal ACME = new Principal(
            FactsBuilder.ACME.operatorId(), FactsBuilder.ACME.name(), FactsBuilder.ACME.mandateId(), null, null);
    private static final Principal BETA = new Principal(new UUID(1, 2), "Beta Luce S.r.l.", new UUID(2, 2), null, null);

    /** What the operators' records say about one call. */
    private record Stated(List<Declarant> declaredBy, List<Principal> principals, List<Consultation> lists) {

        Stated(List<Declarant> declaredBy, List<Consultation> lists) {
            this(declaredBy, List.of(), lists);
        }
    }

    private static Declarant declarant(int number, String from) {
        return new Declarant(new UUID(1, number), "Operator " + number, "PRINCIPAL", "ACTIVE", Instant.parse(from));
    }

    private static Consultation list(Declarant of, Answer answer) {
        Instant sealed = Instant.parse("2026-11-12T08:00:00Z");
        return new Consultation(
                new UUID(4, 0), of.operatorId(), of.name(), null, null, answer, sealed, sealed, null, null);
    }

    /** A list of Acme's that Squillo had compared. */
    private static Consultation listOfAcme(Answer answer) {
        return FactsBuilder.consultation("2026-11-12T08:00:00Z", answer);
    }

    private static Accusation accused(Stated... calls) {
        return accused(Accused.Named.NOBODY, calls);
    }

    private static Accusation accused(Accused.Named named, Stated... calls) {
        List<UUID> ids =
                IntStream.range(0, calls.length).mapToObj(i -> new UUID(0, i)).toList();
        return Accused.of(
                new Facts(
                        FactsBuilder.STATED,
                        ids.stream()
                                .map(id -> new Call(
                                        id,
                                        (int) id.getLeastSignificantBits(),
                                        FactsBuilder.DECLARED_NUMBER,
                                        CallTime.at(FactsBuilder.CALLED),
                                        CallKind.HUMAN))
                                .toList(),
                        null,
                        null,
                        new RegistrationStatement(
                                FactsBuilder.COMPLAINT,
                                FactsBuilder.STATED,
                                ids.stream()
                                        .map(id -> new RegistrationStatement.StatedCall(
                                                id,
                                                FactsBuilder.CALLED,
                                                Status.ACTIVE,
                                                null,
                                                null,
                                                null,
                                                null,
                                                true,
                                                null))
                                        .toList()),
                        new CallerStatement(
                                FactsBuilder.COMPLAINT,
                                FactsBuilder.STATED,
                                IntStream.range(0, calls.length)
                                        .mapToObj(i -> new CallerStatement.StatedCall(
                                                ids.get(i),
                                                FactsBuilder.CALLED,
                                                calls[i].declaredBy(),
                                                calls[i].principals(),
                                                calls[i].lists()))
                                        .toList()),
                        false,
                        Map.of()),
                named);
    }

    /** One call with a falsified number of an innocent, before one that a list proves against somebody else. */
    @Test
    void theGradeOfACallSpeaksAgainstItsOwnCaller() {
        Stated shown = new Stated(List.of(SQUILLO), List.of(list(SQUILLO, Answer.NOT_IN_LIST)));
        Stated proved = new Stated(List.of(LATER), List.of(list(LATER, Answer.OPPOSED)));

        assertThat(accused(shown, proved)).isEqualTo(Accusation.ofOperator(Grade.B, LATER.operatorId(), LATER.name()));
        assertThat(accused(shown)).isEqualTo(Accusation.ofOperator(Grade.C, SQUILLO.operatorId(), SQUILLO.name()));
    }

    @Test
    void aSecondDeclarationDrawsTheAccusationAwayFromNobody() {
        Stated disputed = new Stated(List.of(LATER, EARLIER), List.of(list(EARLIER, Answer.OPPOSED)));

        assertThat(accused(disputed)).isEqualTo(Accusation.ofOperator(Grade.B, EARLIER.operatorId(), EARLIER.name()));
    }

    /** Otherwise anybody could make the evidence against an innocent stronger by declaring its number, too. */
    @Test
    void aListOfWhoDeclaredTheNumberLaterIsNoEvidenceAgainstTheFirst() {
        Stated disputed = new Stated(List.of(LATER, EARLIER), List.of(list(LATER, Answer.OPPOSED)));

        assertThat(accused(disputed)).isEqualTo(Accusation.ofOperator(Grade.C, EARLIER.operatorId(), EARLIER.name()));
    }

    private static Accusation forAcme(Grade grade, Grade against) {
        return Accusation.ofOperator(grade, SQUILLO.operatorId(), SQUILLO.name())
                .onBehalfOf(new it.opposizioni.complaint.accusation.Principal(ACME.operatorId(), ACME.name()), against);
    }

    @Test
    void theOnlyPrincipalOfTheDayIsAccusedBesideWhoCalled() {
        Stated call = new Stated(List.of(SQUILLO), List.of(ACME, ACME), List.of(listOfAcme(Answer.OPPOSED)));

        assertThat(accused(call)).isEqualTo(forAcme(Grade.B, Grade.B));
    }

    /** Who called may have taken the number from anywhere. */
    @Test
    void aListOfTheCallersOwnIsNoEvidenceAgainstThePrincipal() {
        Stated call = new Stated(List.of(SQUILLO), List.of(ACME), List.of(list(SQUILLO, Answer.OPPOSED)));

        assertThat(accused(call)).isEqualTo(forAcme(Grade.B, Grade.C));
    }

    @Test
    void aListOfAnotherPrincipalIsNoEvidenceAgainstTheOneThatWasNamed() {
        Stated call = new Stated(List.of(SQUILLO), List.of(ACME, BETA), List.of(listOfAcme(Answer.OPPOSED)));

        assertThat(accused(new Accused.Named("beta luce", null), call).principalGrade())
                .isEqualTo(Grade.C);
        assertThat(accused(new Accused.Named("ACME energia", null), call)).isEqualTo(forAcme(Grade.B, Grade.B));
    }

    @Test
    void ofSeveralPrincipalsNoneIsAccusedUntilSomebodyNamesOrChoosesOne() {
        Stated call = new Stated(List.of(SQUILLO), List.of(ACME, BETA), List.of());

        assertThat(accused(call).accusedPrincipalId()).isNull();
        assertThat(accused(new Accused.Named("Gamma", null), call).accusedPrincipalId())
                .isNull();
        assertThat(accused(new Accused.Named("Acme Energia", BETA.operatorId()), call)
                        .accusedPrincipalId())
                .isEqualTo(BETA.operatorId());
        assertThat(accused(new Accused.Named(null, LATER.operatorId()), call).accusedPrincipalId())
                .as("who has no mandate cannot be chosen")
                .isNull();
    }

    /** By a second declaration with a mandate anybody could draw its own principal in, or an innocent one. */
    @Test
    void whereSeveralDeclaredTheNumberAPrincipalIsOnlyChosen() {
        Stated disputed = new Stated(List.of(SQUILLO, LATER), List.of(ACME), List.of());

        assertThat(accused(disputed).accusedPrincipalId()).isNull();
        assertThat(accused(new Accused.Named(null, ACME.operatorId()), disputed).accusedPrincipalId())
                .isEqualTo(ACME.operatorId());
    }

    @Test
    void whoCallsForItselfHasNoPrincipal() {
        Principal itself = new Principal(SQUILLO.operatorId(), SQUILLO.name(), new UUID(2, 3), null, null);

        assertThat(accused(new Stated(List.of(SQUILLO), List.of(itself), List.of()))
                        .accusedPrincipalId())
                .isNull();
    }
}
