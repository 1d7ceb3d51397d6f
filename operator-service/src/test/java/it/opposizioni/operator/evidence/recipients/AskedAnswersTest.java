package it.opposizioni.operator.evidence.recipients;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which operators had an answer about a number: asked by the register, looked for in what is kept of consultations. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AskedAnswersTest extends AskedAnswersScenario {

    @Inject
    AnswerSearch search;

    /** What is answered to one question about the time since this morning. */
    private JsonNode answer() {
        ask(UUID.randomUUID(), 1, MORNING, clock.instant().plusSeconds(1));
        await().until(() -> !stated().isEmpty());
        assertThat(stated()).hasSize(1);
        JsonNode answer = stated().getFirst().data();
        Contracts.assertFits("answers-stated", answer);
        return answer;
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
}
