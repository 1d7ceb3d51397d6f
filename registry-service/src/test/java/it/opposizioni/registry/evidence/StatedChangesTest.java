package it.opposizioni.registry.evidence;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static it.opposizioni.registry.operatordirectory.Operators.BETA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.registry.operatordirectory.Operators;
import it.opposizioni.registry.telcofeed.Feeds;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the register states of the time around the calls. */
@QuarkusTest
class StatedChangesTest extends StatedEvidenceTest {

    private static final Instant FILED = WITHDRAWN.plus(Duration.ofDays(5));

    @Inject
    Operators operators;

    @Inject
    Feeds feeds;

    /** Of the last complaint that was answered. */
    private JsonNode stated() {
        JsonNode stated = register.events("registration-stated").getLast().data();
        Contracts.assertFits("registration-stated", stated);
        return stated.get("changes");
    }

    private static List<String> told(JsonNode changes) {
        return changes.get("oppositions").findValuesAsText("change");
    }

    private static Instant at(JsonNode change) {
        return Instant.parse(change.get("at").asText());
    }

    @Test
    void aWithdrawalAfterTheCallIsStatedAndWhatIsOlderIsNot() {
        clock.set(REGISTERED);
        String id = register.registered("giulia", NUMBER);
        clock.set(WITHDRAWN);
        register.withdraw("giulia", NUMBER, id);
        clock.set(FILED);
        Instant call = WITHDRAWN.minusSeconds(60);
        complaints.file("giulia", NUMBER, call);

        JsonNode changes = stated();
        assertThat(changes.get("from").asText())
                .as("the start of the day, in Rome, 15 days before")
                .isEqualTo("2026-12-25T23:00:00Z");
        assertThat(told(changes)).containsExactly("WITHDRAWN");
        JsonNode withdrawn = changes.get("oppositions").get(0);
        assertThat(withdrawn.get("oppositionId").asText()).isEqualTo(id);
        assertThat(at(withdrawn)).isEqualTo(WITHDRAWN);
        assertThat(changes.get("exemptions")).isEmpty();
    }

    @Test
    void aWithdrawalBeforeACallThatWasNotOpposedIsStated() {
        clock.set(REGISTERED);
        String id = register.registered("giulia", NUMBER);
        clock.set(WITHDRAWN);
        register.withdraw("giulia", NUMBER, id);
        clock.set(FILED);
        complaints.file("giulia", NUMBER, WITHDRAWN.plus(Duration.ofDays(2)));
        assertThat(told(stated())).containsExactly("WITHDRAWN");
        complaints.file("giulia", NUMBER, WITHDRAWN.plus(Duration.ofDays(40)));
        assertThat(told(stated())).isEmpty();
    }

    @Test
    void aRenewalIsStated() {
        clock.set(REGISTERED);
        String id = register.registered("giulia", NUMBER);
        clock.set(ACTIVE);
        register.citizen("giulia")
                .post("/v1/oppositions/" + id + "/renewals")
                .then()
                .statusCode(200);
        clock.set(FILED);
        complaints.file("giulia", NUMBER, ACTIVE.minusSeconds(60));
        assertThat(told(stated())).containsExactly("ENTERED", "RENEWED");
        assertThat(at(stated().get("oppositions").get(1))).isEqualTo(ACTIVE);
    }

    /** A telco reports the end of the line, weeks later. */
    @Test
    void anEntryThatLapsedWithItsLineIsStatedWithBothTimes() {
        clock.set(REGISTERED);
        feeds.apply(Feeds.UNO, "1", OTHER_NUMBER + ",UNLISTED,2020-01-01\n");
        clock.set(WITHDRAWN);
        feeds.apply(Feeds.UNO, "2", OTHER_NUMBER + ",CEASED,2026-12-20\n");
        clock.set(FILED);
        complaints.file("giulia", OTHER_NUMBER, ACTIVE);
        JsonNode changes = stated();
        assertThat(told(changes)).containsExactly("LINE_CEASED");
        JsonNode ceased = changes.get("oppositions").get(0);
        assertThat(at(ceased)).isBefore(WITHDRAWN.minus(Duration.ofDays(20)));
        assertThat(Instant.parse(ceased.get("recordedAt").asText())).isBetween(WITHDRAWN, WITHDRAWN.plusSeconds(60));
    }

    @Test
    void anOppositionThatIsLeftToPostAloneIsStated() {
        clock.set(REGISTERED);
        String id = register.registeredWithPost("giulia", NUMBER);
        clock.set(ACTIVE);
        register.askMediumWithdrawal("giulia", NUMBER, id, "TELEPHONE").then().statusCode(200);
        clock.set(WITHDRAWN);
        register.endRemovals();
        complaints.file("giulia", NUMBER, ACTIVE);
        assertThat(told(stated())).containsExactly("CALLS_WITHDRAWN");
    }

    /** Of the companies too that could call at none of the calls. */
    @Test
    void theCompaniesThatWereKeptAreStatedWithTheirEnds() {
        clock.set(REGISTERED);
        operators.approved(ACME, "Acme Energia S.p.A.");
        operators.approved(BETA, "Beta S.p.A.");
        String id = register.registered("giulia", NUMBER);
        String ended = exempt(id, Map.of("operatorId", ACME));
        exempt(id, Map.of("operatorId", BETA, "until", "2026-12-01"));
        clock.set(WITHDRAWN);
        register.citizen("giulia")
                .delete("/v1/oppositions/" + id + "/exemptions/" + ended)
                .then()
                .statusCode(204);
        clock.set(FILED);
        complaints.file("giulia", NUMBER, ACTIVE);

        JsonNode exemptions = stated().get("exemptions");
        assertThat(exemptions.findValuesAsText("operatorId"))
                .containsExactlyInAnyOrder(ACME.toString(), BETA.toString());
        exemptions.forEach(each -> {
            boolean acme = each.get("operatorId").asText().equals(ACME.toString());
            assertThat(each.has("until")).isEqualTo(!acme);
            assertThat(each.has("endedAt")).isEqualTo(acme);
        });
        assertThat(exemptions.findValuesAsText("endedAt")).containsExactly(WITHDRAWN.toString());

        complaints.file("giulia", NUMBER, WITHDRAWN.plus(Duration.ofDays(30)));
        assertThat(stated().get("exemptions")).as("long over").isEmpty();
    }

    private String exempt(String id, Map<String, ?> wanted) {
        return register.citizen("giulia")
                .body(wanted)
                .post("/v1/oppositions/" + id + "/exemptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
