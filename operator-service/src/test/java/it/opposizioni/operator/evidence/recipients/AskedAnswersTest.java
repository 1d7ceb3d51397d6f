package it.opposizioni.operator.evidence.recipients;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
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
import java.util.stream.Collectors;
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
    RecipientConfig config;

    @Inject
    MeterRegistry metrics;

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
        check(NUMBER);
        check("+393339999999");

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

    /** GDPR art. 15 par. 1 lett. c: who receives the list is a recipient too. */
    @Test
    void whoReceivesAListIsNamed() {
        String transfer = market.operator(Market.ACME)
                .body(Map.of("name", "Cessione", "purpose", "THIRD_PARTY_TRANSFER", "recipient", "Gamma Liste S.r.l."))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        list(Market.ACME, transfer, "+393331234567\n");
        list(Market.ACME, campaign, "+393331234567\n");

        JsonNode found = answer().get("consultations");

        assertThat(found)
                .extracting(each -> each.get("purpose").asText())
                .containsExactly("CAMPAIGN", "THIRD_PARTY_TRANSFER");
        assertThat(found)
                .extracting(each -> each.get("passedTo").asText())
                .containsExactly("null", "Gamma Liste S.r.l.");
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

    /** Parts of a few, some of them of nothing but quick checks by others, say the same as all at once. */
    @Test
    void aLongTimeIsLookedThroughInParts() {
        for (int day = 0; day < 30; day += 5) {
            register.asOf(MORNING.plus(Duration.ofDays(day)).toString());
            market.consult(Market.ACME, campaign, "+393331234567\n").then().statusCode(202);
            for (int others = 0; others < 2 * config.atOnce() && day < 10; others++) {
                check("+393339999999");
            }
        }
        Instant end = clock.instant().plusSeconds(1);
        FoundAnswers found = search.begin(393_331_234_567L, MORNING, end);
        assertThat(search.fill(List.of(found), () -> true)).isTrue();
        assertThat(found.found())
                .extracting(each -> each.consultation().sealedAt())
                .hasSize(6)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(search.fill(List.of(found), () -> false)).isFalse();
    }

    private void check(String number) {
        market.operator(Market.ACME)
                .body(Map.of("numbers", List.of(number), "campaignId", campaign))
                .post("/v1/number-checks")
                .then()
                .statusCode(201);
    }

    private AnswersAsked question() {
        return new AnswersAsked(
                UUID.randomUUID(),
                PhoneNumber.tryParse(NUMBER).orElseThrow(),
                MORNING,
                clock.instant().plusSeconds(1));
    }

    private void keep(AnswersAsked asked) {
        QuarkusTransaction.requiringNew().run(() -> questions.keep(asked, 1, clock.instant()));
    }

    /** Each of its own number and its own time, in one look through what is kept. */
    @Test
    void manyQuestionsAreAnsweredTogether() {
        String other = "+393339876543";
        list(Market.ACME, campaign, "+393331234567\n+393339876543\n");
        AnswersAsked before = question();
        list(Market.ACME, campaign, "+393339876543\n");
        check(NUMBER);
        AnswersAsked after = question();
        AnswersAsked ofAnother =
                new AnswersAsked(UUID.randomUUID(), PhoneNumber.tryParse(other).orElseThrow(), MORNING, after.until());
        List.of(before, after, ofAnother).forEach(this::keep);
        answers.work();
        Map<String, Integer> found = stated().stream()
                .collect(Collectors.toMap(
                        each -> each.data().get("requestId").asText(),
                        each -> each.data().get("consultations").size()));
        assertThat(found)
                .isEqualTo(Map.of(
                        before.requestId().toString(), 1,
                        after.requestId().toString(), 2,
                        ofAnother.requestId().toString(), 2));
    }

    /** It died in the middle: another one begins again when its time is over. */
    @Test
    void whatADeadProcessHasLeftIsAnswered() {
        list(Market.ACME, campaign, "+393331234567\n");
        keep(question());
        Instant at = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> questions.take(at, at.plus(config.lease()), 1));
        answers.work();
        assertThat(stated()).isEmpty();
        aMinuteLater();
        answers.work();
        assertThat(stated()).hasSize(1);
        assertThat(stated().getFirst().data().get("consultations")).hasSize(1);
    }

    /** Such as one under a key that is missing: it is tried again later, behind the others. */
    @Test
    void aQuestionThatCannotBeReadHoldsUpNoOther() {
        AnswersAsked unreadable = question();
        keep(unreadable);
        market.execute("update answers_asked set number = 'nothing that can be read'");
        aMinuteLater();
        AnswersAsked readable = question();
        keep(readable);
        answers.work();
        assertThat(stated())
                .extracting(each -> each.data().get("requestId").asText())
                .containsExactly(readable.requestId().toString());
        assertThat(market.value("select request_id from answers_asked"))
                .isEqualTo(unreadable.requestId().toString());
    }

    @Test
    void theMetricsTellHowManyWaitAndForHowLong() {
        assertThat(gauge("waiting")).isZero();
        assertThat(gauge("oldest.seconds")).isZero();
        keep(question());
        aMinuteLater();
        keep(question());
        assertThat(gauge("waiting")).isEqualTo(2);
        assertThat(gauge("oldest.seconds")).isEqualTo(60);
    }

    private double gauge(String name) {
        return metrics.get("opposizioni.answers.asked." + name).gauge().value();
    }

    /** Who works on a question longer than it may has lost it: nobody answers a round twice. */
    @Test
    void onlyTheLatestProcessMayAnswer() {
        AnswersAsked asked = question();
        QuarkusTransaction.requiringNew().run(() -> {
            questions.keep(asked, 1, MORNING);
            AskedQuestions.Taken first =
                    questions.take(MORNING, MORNING.plusSeconds(60), 1).getFirst();
            assertThat(questions.take(MORNING.plusSeconds(59), MORNING.plusSeconds(119), 1))
                    .isEmpty();
            AskedQuestions.Taken second = questions
                    .take(MORNING.plusSeconds(60), MORNING.plusSeconds(120), 1)
                    .getFirst();
            assertThat(questions.putOff(List.of(first), MORNING.plusSeconds(200)))
                    .isFalse();
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
