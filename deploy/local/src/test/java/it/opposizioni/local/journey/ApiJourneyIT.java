package it.opposizioni.local.journey;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.Consultations;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journeys of the suite as machines walk them. */
@ExtendWith(RunningSuite.class)
class ApiJourneyIT {

    private final Site site;

    ApiJourneyIT(Site site) {
        this.site = site;
    }

    @Test
    void aNumberThatWasRegisteredAMomentAgoIsNotCalled() {
        String number = Site.newNumber();
        String other = Site.newNumber();
        Citizen anna = new Citizen(site, "anna");

        JsonNode registration = anna.register(anna.prove(number));

        assertThat(registration.path("protocol").asText()).isNotEmpty();
        Consultations beta = new Consultations(site, "beta");
        await().untilAsserted(
                        () -> assertThat(beta.callable(List.of(number, other))).containsExactly(other));
        await().untilAsserted(() ->
                assertThat(mailsAbout(registration, "anna.galli@example.org")).isEqualTo(1));
    }

    @Test
    void aListComesBackInItsOwnSpellingWithoutTheOpposedNumbersAndWithReasonsForBadLines() {
        Citizen anna = new Citizen(site, "anna");
        String opposed = Site.newNumber();
        anna.register(anna.prove(opposed));
        String free = Site.newNumber().substring(3);
        Consultations acme = new Consultations(site, "acme");
        String list = "telefono;nome\n" + opposed + ";Anna\n+39 " + free + ";Bruno\n12;Carla\n";

        JsonNode consultation =
                await().until(() -> acme.consult(list), c -> c.path("opposed").asInt() == 1);

        assertThat(acme.file(consultation, "callable")).containsExactly("telefono;nome", "+39 " + free + ";Bruno");
        assertThat(acme.file(consultation, "invalid")).anyMatch(line -> line.contains("12;Carla"));
        Instant goodUntil = Instant.parse(consultation.path("validUntil").asText());
        assertThat(Duration.between(Instant.parse(consultation.path("sealedAt").asText()), goodUntil))
                .isBetween(Duration.ofDays(14), Duration.ofDays(16));
    }

    @Test
    void aCallLeadsToTheCallCentreAndWhomItCallsFor() {
        JsonNode caller = site.complaint(null).get("/v1/callers/" + Citizen.CALL_CENTRE);

        assertThat(caller.path("outcome").asText()).isEqualTo("DECLARED");
        assertThat(caller.findValuesAsText("name")).contains("Squillo Contact S.r.l.", "Acme Energia S.p.A.");
        assertThat(outcome("+390815552001")).isEqualTo("SUSPENDED");
        assertThat(outcome("+390694800123")).isEqualTo("NOT_DECLARED");
        assertThat(outcome("+442079460000")).isEqualTo("FOREIGN");
    }

    private String outcome(String number) {
        return site.complaint(null).get("/v1/callers/" + number).path("outcome").asText();
    }

    @Test
    void aComplaintCollectsItsEvidenceFromTheRegisterAndTheOperators() {
        Citizen anna = new Citizen(site, "anna");
        String number = Site.newNumber();
        anna.register(anna.prove(number));

        String id = anna.report(number, Instant.now());

        Api regulator = site.complaint(site.person("garante"));
        JsonNode complaint = await().until(
                        () -> regulator.get("/v1/complaints/" + id),
                        c -> "EVIDENCE_COLLECTED".equals(c.path("stage").asText()));
        // registered a moment ago; but no list that could be called contained the number
        assertThat(complaint.path("assessment").asText()).isEqualTo("VIOLATION_LIKELY");
        JsonNode evidence = regulator.get("/v1/complaints/" + id + "/evidence");
        assertThat(evidence.toString()).contains("Squillo Contact S.r.l.", "Acme Energia S.p.A.", "NUMBER_IN_NO_LIST");
    }

    @Test
    void nobodySeesWhatIsSomebodyElses() {
        Citizen anna = new Citizen(site, "anna");
        JsonNode registration = anna.register(anna.prove(Site.newNumber()));
        String opposition = registration.path("oppositions").path(0).path("id").asText();
        String complaint = anna.report(Site.newNumber(), Instant.now());
        JsonNode consultation = new Consultations(site, "acme").consult("3331234567\n");

        Api registry = site.registry(site.person("giulia"));
        assertThat(status(registry, "/v1/oppositions/" + opposition)).isEqualTo(404);
        assertThat(status(registry, "/v1/oppositions/" + opposition + "/history"))
                .isEqualTo(404);
        assertThat(status(
                        registry,
                        "/v1/registrations/" + registration.path("protocol").asText()))
                .isEqualTo(404);
        assertThat(status(site.complaint(site.person("giulia")), "/v1/complaints/" + complaint))
                .isEqualTo(404);
        Api beta = site.operator(site.machine("beta"));
        String foreign = "/v1/consultations/" + consultation.path("id").asText();
        assertThat(status(beta, foreign)).isEqualTo(404);
        assertThat(status(beta, foreign + "/files/callable")).isEqualTo(404);
    }

    private static int status(Api api, String path) {
        return api.send(api.request(path).setHeader("Accept", "*/*").GET()).statusCode();
    }

    private long mailsAbout(JsonNode registration, String address) {
        String protocol = registration.path("protocol").asText();
        return site.inbox().to(address).findValuesAsText("text").stream()
                .filter(text -> text.contains(protocol))
                .count();
    }
}
