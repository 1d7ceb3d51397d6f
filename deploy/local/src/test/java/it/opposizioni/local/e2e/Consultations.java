package it.opposizioni.local.e2e;

import static it.opposizioni.kit.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** An operator that compares lists by the API. */
public final class Consultations {

    private final Api operator;
    private final String campaign;

    public Consultations(Site site, String operator) {
        this.operator = site.operator(site.machine(operator));
        this.campaign = this.operator
                .post("/v1/campaigns", Map.of("name", "Prova", "purpose", "CAMPAIGN"))
                .path("id")
                .asText();
    }

    /** Registers a number of giulia's, and returns when the operators know it. */
    public static String registerOpposedNumber(Site site) {
        String number = Site.newNumber();
        Citizen giulia = new Citizen(site, "giulia");
        giulia.register(giulia.prove(number));
        Consultations beta = new Consultations(site, "beta");
        await().until(() -> beta.consult(number + "\n").path("opposed").asInt() == 1);
        return number;
    }

    /** Sends a list and returns the sealed consultation. */
    public JsonNode consult(String list) {
        String id = operator.postCsv("/v1/consultations?campaign=" + campaign, list)
                .path("id")
                .asText();
        return await().until(
                        () -> operator.get("/v1/consultations/" + id),
                        consultation ->
                                "SEALED".equals(consultation.path("state").asText()));
    }

    /** One of the files of a consultation, as lines. */
    public List<String> file(JsonNode consultation, String name) {
        HttpResponse<String> response = operator.send(operator.request("/v1/consultations/%s/files/%s"
                        .formatted(consultation.path("id").asText(), name))
                .setHeader("Accept", "text/csv")
                .GET());
        if (response.statusCode() != 200) {
            throw new AssertionError("%s: %d %s".formatted(name, response.statusCode(), response.body()));
        }
        return response.body().lines().toList();
    }

    /** Which of the numbers an operator may call now. */
    public List<String> callable(List<String> numbers) {
        return file(consult(String.join("\n", numbers) + "\n"), "callable");
    }
}
