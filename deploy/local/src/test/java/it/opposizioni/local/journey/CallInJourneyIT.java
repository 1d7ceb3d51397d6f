package it.opposizioni.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls from lines to the register's own dialogue, on the telephone of the local run. */
@ExtendWith(RunningSuite.class)
class CallInJourneyIT {

    private final Site site;

    CallInJourneyIT(Site site) {
        this.site = site;
    }

    @Test
    void aCallWithThePinProvesTheLine() {
        String number = Site.newNumber();
        Api giulia = site.registry(site.person("giulia"));
        JsonNode asked = giulia.post("/v1/line-proofs", Map.of("number", number, "channel", "CALL_IN"));

        String call = call(number);
        press(call, "4");
        press(call, asked.at("/callIn/pin").asText());

        assertThat(page(call)).contains("La linea è verificata.");
        assertThat(giulia.get("/v1/line-proofs/" + asked.path("id").asText())
                        .path("state")
                        .asText())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void whoHasNoAccountRegistersByACallAndHearsTheProtocolNumber() {
        String number = Site.newNumber();

        String call = call(number);
        press(call, "1");

        assertThat(page(call)).contains("La linea è iscritta.").containsPattern("OPP 20\\d\\d( [0-9A-Z]{4}){3}");
        String again = call(number);
        press(again, "1");
        assertThat(page(again)).contains("già iscritta");
    }

    private String call(String number) {
        return post("/telephone", "caller=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
    }

    private void press(String call, String keys) {
        post(call, "keys=" + keys);
    }

    private String post(String path, String form) {
        return Api.exchange(HttpRequest.newBuilder(URI.create(site.urls().inbox() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private String page(String call) {
        return Api.exchange(HttpRequest.newBuilder(URI.create(site.urls().inbox() + call))
                        .GET())
                .body();
    }
}
