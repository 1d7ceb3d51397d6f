package it.opposizioni.complaint.evidence;

import static it.opposizioni.complaint.evidence.FactsBuilder.SQUILLO;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.evidence.CallerStatement.Answer;
import it.opposizioni.complaint.evidence.CallerStatement.Consultation;
import it.opposizioni.complaint.evidence.CallerStatement.Declarant;
import it.opposizioni.complaint.evidence.RegistrationStatement.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is accused, and on what grade of evidence (deploy/docs/threats.md T18). */
class AccusedTest {

    private static final Declarant EARLIER = declarant(8, "2025-06-01T08:00:00Z");
    private static final Declarant LATER = declarant(9, "2026-11-19T08:00:00Z");

    /** What the operators' records say about one call. */
    private record Stated(List<Declarant> declaredBy, List<Consultation> lists) {}

    private static Declarant declarant(int number, String from) {
        return new Declarant(new UUID(1, number), "Operator " + number, "PRINCIPAL", "ACTIVE", Instant.parse(from));
    }

    private static Consultation list(Declarant of, Answer answer) {
        Instant sealed = Instant.parse("2026-11-12T08:00:00Z");
        return new Consultation(
                new UUID(4, 0), of.operatorId(), of.name(), null, null, answer, sealed, sealed, null, null);
    }

    private static Accusation accused(Stated... calls) {
        List<UUID> ids =
                IntStream.range(0, calls.length).mapToObj(i -> new UUID(0, i)).toList();
        return Accused.of(new Facts(
                FactsBuilder.STATED,
                ids.stream()
                        .map(id -> new Call(
                                id,
                                (int) id.getLeastSignificantBits(),
                                FactsBuilder.DECLARED_NUMBER,
                                FactsBuilder.CALLED,
                                CallKind.HUMAN))
                        .toList(),
                null,
                null,
                new RegistrationStatement(
                        FactsBuilder.COMPLAINT,
                        FactsBuilder.STATED,
                        ids.stream()
                                .map(id -> new RegistrationStatement.StatedCall(
                                        id, FactsBuilder.CALLED, Status.ACTIVE, null, null, null, null, true, null))
                                .toList()),
                new CallerStatement(
                        FactsBuilder.COMPLAINT,
                        FactsBuilder.STATED,
                        IntStream.range(0, calls.length)
                                .mapToObj(i -> new CallerStatement.StatedCall(
                                        ids.get(i),
                                        FactsBuilder.CALLED,
                                        calls[i].declaredBy(),
                                        List.of(),
                                        calls[i].lists()))
                                .toList()),
                false));
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
}
