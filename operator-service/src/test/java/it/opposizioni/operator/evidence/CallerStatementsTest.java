package it.opposizioni.operator.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When something is stated about the caller of a complaint: once for each round, and again when more is known later. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CallerStatementsTest extends OperatorServiceTest {

    private static final String NUMBER = FiledComplaint.CALLER;
    private static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    ComplaintEventsConsumer consumer;

    @Inject
    CallerStatements statements;

    /** A lost answer is asked for again: once for each round, however often the question comes. */
    @Test
    void everyRoundIsAnsweredOnce() {
        clock.set(MORNING);
        UUID complaint = UUID.randomUUID();
        ObjectNode asked = FiledComplaint.of(complaint, List.of(MORNING.minusSeconds(60)));
        file(complaint, asked);
        file(complaint, asked);
        for (int round : new int[] {2, 2, 3, 2}) {
            ask(complaint, round, "OPERATORS", asked);
        }
        ask(complaint, 4, "REGISTER", asked);

        List<Emitted> stated = market.events("caller-stated");
        assertThat(stated).extracting(Emitted::version).containsExactly(1L, 2L, 3L);
        assertThat(stated)
                .extracting(event -> event.data().get("round").asInt())
                .containsExactly(1, 2, 3);
    }

    /** As they wait on a busy day, or after an outage, in which a question was repeated. */
    @Test
    void whatIsAskedInOneTransactionIsAnsweredTogether() {
        clock.set(MORNING);
        UUID repeated = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        ObjectNode asked = FiledComplaint.of(repeated, List.of(MORNING.minusSeconds(60)));
        QuarkusTransaction.requiringNew().run(() -> {
            consumer.apply(event(repeated, 2, "OPERATORS", asked));
            consumer.apply(IncomingEvents.event(EvidenceQuestion.FILED, repeated, 1, asked));
            consumer.apply(IncomingEvents.event(
                    EvidenceQuestion.FILED, other, 1, FiledComplaint.of(other, List.of(MORNING.minusSeconds(60)))));
            consumer.finish();
        });

        assertThat(market.events("caller-stated"))
                .extracting(
                        Emitted::aggregateId,
                        Emitted::version,
                        event -> event.data().get("round").asInt())
                .containsExactlyInAnyOrder(tuple(repeated.toString(), 1L, 2), tuple(other.toString(), 1L, 1));
        ask(repeated, 2, "OPERATORS", asked);
        assertThat(market.events("caller-stated")).hasSize(2);
    }

    /** A seal that was under way when the complaint was answered is stated as soon as it is there. */
    @Test
    void aConsultationThatIsSealedLateIsStatedAfterwards() {
        clock.set(MORNING);
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.declare(Market.ACME, NUMBER).then().statusCode(201);
        String campaign = market.campaign(Market.ACME);
        UUID complaint = UUID.randomUUID();
        file(complaint, FiledComplaint.of(complaint, List.of(MORNING.plusSeconds(60))));
        statements.checkAgain();
        assertThat(market.events("caller-stated")).hasSize(1);

        market.consult(Market.ACME, campaign, "+393331234567\n").then().statusCode(202);
        statements.checkAgain();
        statements.checkAgain();

        assertThat(market.events("caller-stated")).hasSize(2);
        Emitted corrected = market.events("caller-stated").getLast();
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.data().get("round").isNull()).isTrue();
        assertThat(corrected.data().get("calls").get(0).get("consultations")).hasSize(1);
        Contracts.assertFits("caller-stated", corrected.data());
    }

    /** What an operator says of itself today was no mistake yesterday. */
    @Test
    void laterChangesAreNoCorrection() {
        clock.set(MORNING);
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        String mandate = market.mandated(Market.ACME, Market.SQUILLO, NUMBER);
        UUID complaint = UUID.randomUUID();
        clock.set(MORNING.plusSeconds(120));
        file(complaint, FiledComplaint.of(complaint, List.of(MORNING.plusSeconds(60))));
        clock.set(MORNING.plusSeconds(3600));
        market.operator(Market.SQUILLO).post("/v1/mandates/" + mandate + "/end");
        market.operator(Market.SQUILLO).delete("/v1/calling-numbers/" + NUMBER);
        market.decide(Market.ACME, "suspension", "indagine").then().statusCode(200);
        for (int day = 1; day < 720; day += 20) {
            clock.set(MORNING.plus(Duration.ofDays(day)));
            statements.checkAgain();
        }

        assertThat(market.events("caller-stated")).hasSize(1);
        assertThat(market.value("select count(*) from answered_complaint where question is not null"))
                .isEqualTo("0");
    }

    @Test
    void theQuestionsExampleOfTheComplaintServiceIsRead() {
        ObjectNode example = (ObjectNode) Contracts.exampleOf("complaint-service", "evidence-requested");
        ask(UUID.fromString(example.get("complaintId").asText()), 2, "OPERATORS", example);
        assertThat(market.events("caller-stated")).hasSize(1);
    }

    private void file(UUID complaint, JsonNode filed) {
        IncomingEvents.deliver(consumer, IncomingEvents.event(EvidenceQuestion.FILED, complaint, 1, filed));
    }

    private void ask(UUID complaint, int round, String source, ObjectNode filed) {
        IncomingEvents.deliver(consumer, event(complaint, round, source, filed));
    }

    private static ReceivedEvent event(UUID complaint, int round, String source, ObjectNode filed) {
        ObjectNode asked = filed.deepCopy();
        asked.put("round", round).put("requestedAt", "2026-11-25T10:05:00Z");
        asked.putArray("sources").add(source);
        return IncomingEvents.event(EvidenceQuestion.REQUESTED, complaint, 3, asked);
    }
}
