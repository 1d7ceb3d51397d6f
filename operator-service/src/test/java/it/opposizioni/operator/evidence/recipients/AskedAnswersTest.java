package it.opposizioni.operator.evidence.recipients;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ConsultingTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which operators had an answer about a number: asked by the register, looked for in what is kept of consultations. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AskedAnswersTest extends ConsultingTest {

    private static final String NUMBER = "+393331234567";
    private static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    AskedAnswers answers;

    @Inject
    AskedQuestions questions;

    @Inject
    AnswerSearch search;

    @Inject
    EventProbe probe;

    @BeforeEach
    void inTheMorning() {
        register.asOf("2026-11-25T09:00:00Z");
        register.oppose(NUMBER);
    }

    private static ObjectNode question(UUID request, Instant from, Instant until) {
        ObjectNode question = (ObjectNode)
                Contracts.exampleOf("registry-service", "answers-asked").deepCopy();
        return question.put("requestId", request.toString())
                .put("number", NUMBER)
                .put("from", from.toString())
                .put("until", until.toString());
    }

    private void ask(UUID request, long round, Instant from, Instant until) {
        var event = IncomingEvents.event(AnswersAsked.TYPE, request, round, question(request, from, until));
        QuarkusTransaction.requiringNew().run(() -> answers.apply(event));
    }

    private List<Emitted> stated() {
        return market.events("answers-stated");
    }

    /** What is answered to one question about the time since this morning. */
    private JsonNode answer() {
        ask(UUID.randomUUID(), 1, MORNING, clock.instant().plusSeconds(1));
        await().until(() -> !stated().isEmpty());
        assertThat(stated()).hasSize(1);
        JsonNode answer = stated().getFirst().data();
        Contracts.assertFits("answers-stated", answer);
        return answer;
    }

    private void list(UUID operator, String ofCampaign, String list) {
        aMinuteLater();
        market.consult(operator, ofCampaign, list).then().statusCode(202);
    }

    private void aMinuteLater() {
        register.asOf(clock.instant().plus(Duration.ofMinutes(1)).toString());
    }

    @Test
    void everyConsultationWithTheNumberIsNamedNewestFirst() {
        market.mandated(Market.ACME, Market.SQUILLO, "+390298765432");
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        register.exempt(NUMBER, Market.BETA, MORNING.minusSeconds(60), null);
        list(Market.ACME, campaign, "+393331234567\n");
        list(Market.ACME, campaign, "+393339999999\n");
        list(Market.ACME, market.campaign(Market.ACME, "POST"), "+393331234567\n+393339999999\n");
        list(Market.SQUILLO, market.campaignFor(Market.ACME, Market.SQUILLO), "+393331234567\n");
        list(Market.BETA, market.campaign(Market.BETA), "+393331234567\n");
        aMinuteLater();
        for (String checked : List.of(NUMBER, "+393339999999")) {
            market.operator(Market.ACME)
                    .body(Map.of("numbers", List.of(checked), "campaignId", campaign))
                    .post("/v1/number-checks")
                    .then()
                    .statusCode(201);
        }

        JsonNode found = answer().get("consultations");

        assertThat(found)
                .extracting(each -> each.get("operatorName").asText())
                .containsExactly(
                        "Acme Energia S.p.A.",
                        "Beta Assicurazioni S.p.A.",
                        "Squillo Contact S.r.l.",
                        "Acme Energia S.p.A.",
                        "Acme Energia S.p.A.");
        assertThat(found)
                .extracting(each -> each.get("onBehalfOfName").asText())
                .containsExactly("null", "null", "Acme Energia S.p.A.", "null", "null");
        assertThat(found)
                .extracting(each -> each.get("answer").asText())
                .containsExactly("OPPOSED", "EXEMPTED", "OPPOSED", "OPPOSED", "OPPOSED");
        assertThat(found)
                .extracting(each -> each.get("medium").asText())
                .containsExactly("TELEPHONE", "TELEPHONE", "TELEPHONE", "POST", "TELEPHONE");
        assertThat(found).extracting(each -> each.get("purpose").asText()).containsOnly("CAMPAIGN");
        assertThat(found.get(4).get("at").asText()).isEqualTo("2026-11-25T09:01:00Z");
        // the number that it was about is nowhere left
        assertThat(market.value("select count(*) from answers_asked")).isEqualTo("0");
    }

    @Test
    void whatWasNotOpposedIsNamedToo() {
        register.asOf("2026-11-25T10:00:00Z");
        market.consult(Market.ACME, campaign, "+393339876543\n").then().statusCode(202);
        UUID request = UUID.randomUUID();
        var event = IncomingEvents.event(
                AnswersAsked.TYPE,
                request,
                1,
                question(request, MORNING, MORNING.plusSeconds(7200)).put("number", "+393339876543"));
        QuarkusTransaction.requiringNew().run(() -> answers.apply(event));
        await().until(() -> !stated().isEmpty());
        assertThat(stated().getFirst().data().get("consultations"))
                .extracting(each -> each.get("answer").asText())
                .containsExactly("CALLABLE");
    }

    /** What was asked about somebody who had the number before, or has it since, is not told. */
    @Test
    void onlyTheTimeThatWasAskedAboutCounts() {
        list(Market.ACME, campaign, "+393331234567\n");
        Instant first = clock.instant();
        list(Market.ACME, campaign, "+393331234567\n");
        Instant second = clock.instant();
        list(Market.ACME, campaign, "+393331234567\n");
        UUID request = UUID.randomUUID();
        ask(request, 1, first.plusSeconds(1), second.plusSeconds(1));
        await().until(() -> !stated().isEmpty());
        assertThat(stated().getFirst().data().get("consultations"))
                .extracting(each -> each.get("at").asText())
                .containsExactly(second.toString());
    }

    /** DPR 26/2022 art. 8 c. 5: older answers are not kept, so that nothing is said of them. */
    @Test
    void nothingIsSaidOfTheTimeBeforeTwentyFourMonths() {
        ask(UUID.randomUUID(), 1, Instant.parse("2011-02-03T09:00:00Z"), MORNING.plusSeconds(60));
        await().until(() -> !stated().isEmpty());
        assertThat(stated().getFirst().data().get("from").asText()).isEqualTo("2024-11-24T23:00:00Z");
        assertThat(stated().getFirst().data().get("consultations")).isEmpty();
    }

    /** An answer that was lost on its way is asked for again; the same question is answered again. */
    @Test
    void everyQuestionIsAnsweredHoweverOftenItIsAsked() {
        list(Market.ACME, campaign, "+393331234567\n");
        UUID request = UUID.randomUUID();
        for (int round : new int[] {1, 2}) {
            ask(request, round, MORNING, clock.instant().plusSeconds(1));
            await().until(() -> stated().size() == round);
        }
        assertThat(stated()).extracting(Emitted::version).containsExactly(1L, 2L);
        assertThat(stated())
                .extracting(each -> each.data().get("consultations").size())
                .containsExactly(1, 1);
    }

    /** Parts of a few, and windows of a few days, say the same as all at once. */
    @Test
    void aLongTimeIsLookedThroughInParts() {
        for (int day = 0; day < 30; day += 5) {
            register.asOf(MORNING.plus(Duration.ofDays(day)).toString());
            market.consult(Market.ACME, campaign, "+393331234567\n").then().statusCode(202);
        }
        Instant end = clock.instant().plusSeconds(1);
        FoundAnswers found =
                search.find(393_331_234_567L, MORNING, end, () -> true).orElseThrow();
        assertThat(found.found())
                .extracting(each -> each.consultation().sealedAt())
                .hasSize(6)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(search.find(393_331_234_567L, MORNING, end, () -> false)).isEmpty();
    }

    /** Who works on a question longer than it may has lost it: nobody answers a round twice. */
    @Test
    void onlyTheLatestProcessMayAnswer() {
        AnswersAsked asked = new AnswersAsked(
                UUID.randomUUID(), PhoneNumber.tryParse(NUMBER).orElseThrow(), MORNING, MORNING.plusSeconds(60));
        QuarkusTransaction.requiringNew().run(() -> {
            questions.keep(asked, 1, MORNING);
            AskedQuestions.Taken first =
                    questions.take(MORNING, MORNING.plusSeconds(60)).orElseThrow();
            assertThat(questions.take(MORNING.plusSeconds(59), MORNING.plusSeconds(119)))
                    .isEmpty();
            AskedQuestions.Taken second = questions
                    .take(MORNING.plusSeconds(60), MORNING.plusSeconds(120))
                    .orElseThrow();
            assertThat(questions.putOff(first, MORNING.plusSeconds(200))).isFalse();
            assertThat(questions.finish(first)).isEmpty();
            // asked again meanwhile, and the first question once more after that
            questions.keep(asked, 2, MORNING);
            questions.keep(asked, 1, MORNING);
            assertThat(questions.finish(second)).contains(2L);
            assertThat(questions.finish(second)).isEmpty();
        });
    }

    /** By the queue that brings the register's facts. */
    @Test
    void theQuestionComesByTheBroker() {
        list(Market.ACME, campaign, "+393331234567\n");
        UUID request = UUID.randomUUID();
        JsonNode asked = question(request, MORNING, clock.instant().plusSeconds(1));
        probe.publish("registry.events", EventProbe.Event.of(AnswersAsked.TYPE, request.toString(), 1, asked));
        await().until(() -> !stated().isEmpty());
        assertThat(stated().getFirst().data().get("requestId").asText()).isEqualTo(request.toString());
    }
}
