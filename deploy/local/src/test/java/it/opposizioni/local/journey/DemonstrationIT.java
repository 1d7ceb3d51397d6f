package it.opposizioni.local.journey;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor of the demonstration tries first: calls of these days, assessed by what had happened before them. */
@ExtendWith(RunningSuite.class)
class DemonstrationIT {

    private static final String GIULIAS_NUMBER = "+393391234501";

    private final Site site;

    DemonstrationIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 14})
    void aCallOfThePastWeeksIsJudgedByWhatHadBeenDeclaredBefore(int daysAgo) {
        String id =
                new Citizen(site, "giulia").report(GIULIAS_NUMBER, Instant.now().minus(Duration.ofDays(daysAgo)));
        Api garante = site.complaint(site.person("garante"));

        JsonNode evidence = await().until(
                        () -> garante.get("/v1/complaints/" + id + "/evidence"),
                        e -> e.path("complete").asBoolean());

        assertThat(evidence.path("assessment").asText()).isEqualTo("VIOLATION_LIKELY");
        assertThat(evidence.path("reasons").findValuesAsText("code"))
                .contains("OPPOSED_AND_ACTIVE", "CALLER_DECLARED", "CALLED_FOR", "NUMBER_IN_NO_LIST");
        assertThat(evidence.path("reasons").findValuesAsText("text"))
                .anyMatch(text -> text.contains("Squillo Contact S.r.l."))
                .anyMatch(text -> text.contains("Acme Energia S.p.A."));
        assertThat(evidence.path("timeline").findValuesAsText("kind")).contains("CONSULTATION_SEALED");
    }

    @Test
    void theNumberThatGiuliaRegisteredIsActive() {
        JsonNode oppositions = new Citizen(site, "giulia").oppositions();

        assertThat(oppositions)
                .filteredOn(o -> GIULIAS_NUMBER.equals(o.path("number").asText()))
                .extracting(o -> o.path("status").asText())
                .containsExactly("ACTIVE");
    }

    @Test
    void theReceiptsOfThePastVerify() {
        Api acme = site.operator(site.person("acme"));
        List<String> past = new ArrayList<>();
        acme.get("/v1/consultations?kind=LIST&limit=100").path("items").forEach(consultation -> {
            if (Instant.parse(consultation.path("sealedAt").asText("9999-12-31T00:00:00Z"))
                    .isBefore(Instant.now().minus(Duration.ofDays(2)))) {
                past.add(consultation.path("id").asText());
            }
        });

        assertThat(past).hasSizeGreaterThanOrEqualTo(6).allSatisfy(id -> {
            String receipt = acme.send(acme.request("/v1/consultations/" + id + "/receipt")
                            .setHeader("Accept", "application/jose")
                            .GET())
                    .body();
            assertThat(acme.post("/v1/receipt-verifications", Map.of("receipt", receipt))
                            .path("outcome")
                            .asText())
                    .as("ours and unchanged, whether or not the campaign has a newer one")
                    .isIn("VALID", "SUPERSEDED");
        });
    }

    @Test
    void everyServiceHasComeToThePresent() {
        JsonNode complaints = site.complaint(site.person("garante")).get("/v1/complaints");

        assertThat(complaints.path("items").findValuesAsText("filedAt"))
                .allSatisfy(at -> assertThat(Instant.parse(at)).isBefore(Instant.now()))
                .anySatisfy(at ->
                        assertThat(Instant.parse(at)).isAfter(Instant.now().minus(Duration.ofHours(2))))
                .anySatisfy(at ->
                        assertThat(Instant.parse(at)).isBefore(Instant.now().minus(Duration.ofDays(30))));
    }
}
