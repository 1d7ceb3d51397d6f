package it.opposizioni.local.journey;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The authority asks the call centre about a complaint, and the call centre's owner answers: of that role only operator-service knows by itself. */
@ExtendWith(RunningSuite.class)
class OperatorReplyIT {

    private final Site site;

    OperatorReplyIT(Site site) {
        this.site = site;
    }

    @Test
    void theOwnerAsksForMoreTimeAndRepliesAndNobodyElseDoes() {
        String id = askedCase();
        String request = "/v1/information-requests/" + id;
        Map<String, Object> extension = Map.of("reason", "I tabulati arrivano tra dieci giorni.");

        assertThat(status(site.machine("squillo"), request + "/extension", extension))
                .isEqualTo(403);
        assertThat(status(site.person("acme"), request + "/extension", extension))
                .as("the owner of another operator")
                .isEqualTo(404);
        assertThat(status(site.person("squillo"), request + "/extension", extension))
                .isEqualTo(200);
        JsonNode replied = site.complaint(site.person("squillo"))
                .post(request + "/reply", Map.of("question", 3, "publicPart", "Quelle chiamate non sono nostre."));
        assertThat(replied.at("/summary/state").asText()).isEqualTo("ANSWERED");
        archive(id);
    }

    /** Later complaints about the call centre would join it, and other journeys open their own. */
    private void archive(String id) {
        Api garante = site.complaint(site.person("garante"));
        int version = garante.get("/v1/cases/" + id).at("/summary/version").asInt();
        garante.post("/v1/cases/" + id + "/archiving", Map.of("version", version, "reason", "Una prova."));
    }

    /** @return the id of a case about one complaint, whose third version is the question */
    private String askedCase() {
        String number = Site.newNumber();
        Citizen marco = new Citizen(site, "marco");
        marco.register(marco.prove(number));
        String complaint = marco.report(number, Instant.now());
        Api garante = site.complaint(site.person("garante"));
        await().until(() -> !garante.get("/v1/complaints/" + complaint)
                .at("/accused/name")
                .asText()
                .isEmpty());
        String id = garante.post("/v1/cases", Map.of("complaintIds", List.of(complaint), "reason", "Da solo."))
                .at("/summary/id")
                .asText();
        garante.post("/v1/cases/" + id + "/assignment", Map.of("version", 1));
        garante.post("/v1/cases/" + id + "/information-request", Map.of("version", 2, "question", "Chi ha chiamato?"));
        return id;
    }

    private int status(Token who, String path, Object body) {
        Api api = site.complaint(who);
        return api.send(api.request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Api.json(body))))
                .statusCode();
    }
}
