package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import it.opposizioni.kit.testing.FrozenPostgres;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.Consultations;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.HttpProbe;
import it.opposizioni.local.process.ReplicatedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL hangs while people and programs work: requests are refused at once, and everything recovers by itself when it answers again. */
@ExtendWith(RunningSuite.class)
class FrozenDatabaseIT {

    /** What the hanging database may add to what the same requests take on this machine with one that answers. */
    private static final Duration MORE = Duration.ofSeconds(3);

    private static final int PARALLEL = 120;
    private static final List<Port> SERVICES = List.of(Port.REGISTRY, Port.OPERATOR, Port.COMPLAINT, Port.PORTAL);

    /** What a line of a stack trace begins with. */
    private static final String TRACE = "\tat ";

    private final Site site;

    FrozenDatabaseIT(Site site) {
        this.site = site;
    }

    private Duration atMost;

    private record Answer(HttpResponse<String> response, Duration took) {}

    @Test
    void requestsAreRefusedAtOnceAndEverythingRecovers() throws Exception {
        List<Supplier<HttpResponse<String>>> requests = requests();
        requests.forEach(
                request -> assertThat(request.get().statusCode()).as("before").isLessThan(300));
        atMost = usual(requests).plus(MORE);
        PausedUpload endsAfterwards;
        try (Visit italian = site.visit(BrowserProfile.ITALIAN_DESKTOP);
                Visit english = site.visit(BrowserProfile.ENGLISH_DESKTOP_NO_SCRIPTS)) {
            italian.signIn("marco");
            english.signIn("giulia");
            PausedUpload endsMeanwhile = new PausedUpload(site);
            endsAfterwards = new PausedUpload(site);
            Map<Path, Integer> logs = logLines();
            long started = System.nanoTime();
            try (FrozenPostgres _ = freeze()) {
                everyRequestIsRefusedInTime(requests);
                assertUnavailable(answer(endsMeanwhile::end));
                assertPage(italian, "/area-personale/messaggi", "Il servizio ora non è disponibile");
                assertPage(english, "/personal-area/messages", "The service is not available now");
                theStatusPageSaysSo();
            }
            assertFewLines(logs, Duration.ofNanos(System.nanoTime() - started));
        }
        SERVICES.forEach(
                service -> await(service.owner + " is ready").until(() -> HttpProbe.isOk(health(service) + "/ready")));
        assertThat(endsAfterwards.end().statusCode()).isIn(202, 503);
        for (int i = 0; i < 3; i++) {
            requests.forEach(request ->
                    assertThat(request.get().statusCode()).as("afterwards").isLessThan(300));
        }
        aNumberReachesTheOperators();
    }

    /** The slowest of them, all at once: also of those that are too many at once, and refused. */
    private static Duration usual(List<Supplier<HttpResponse<String>>> requests) {
        return ask(requests).stream()
                .map(answer -> answer.join().took())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<CompletableFuture<Answer>> ask(List<Supplier<HttpResponse<String>>> requests) {
        return IntStream.range(0, PARALLEL)
                .mapToObj(i -> beside(() -> answer(requests.get(i % requests.size()))))
                .toList();
    }

    private void everyRequestIsRefusedInTime(List<Supplier<HttpResponse<String>>> requests) {
        List<CompletableFuture<Answer>> asked = ask(requests);
        assertAlive();
        asked.forEach(answer -> assertUnavailable(answer.join()));
        assertAlive();
        for (Port service : SERVICES) {
            Answer readiness = answer(() -> get(health(service) + "/ready"));
            assertThat(readiness.response().statusCode()).as(service.owner).isEqualTo(503);
            assertThat(readiness.took()).as(service.owner).isLessThan(atMost);
            assertThat(HttpProbe.isOk(health(service) + "/group/serving"))
                    .as("%s is still sent requests, to refuse them itself", service.owner)
                    .isTrue();
        }
    }

    private void assertAlive() {
        SERVICES.forEach(service -> assertThat(HttpProbe.isOk(health(service) + "/live"))
                .as("liveness of " + service.owner)
                .isTrue());
    }

    /** Consumers, relay and jobs of all services are part of it. */
    private void aNumberReachesTheOperators() {
        Citizen marco = new Citizen(site, "marco");
        Citizen.Proof proof = marco.prove(Site.newNumber());
        marco.register(proof);
        Consultations beta = new Consultations(site, "beta");
        await("the operators know the number")
                .until(() -> beta.consult(proof.number() + "\n").path("opposed").asInt() == 1);
    }

    private FrozenPostgres freeze() throws SQLException {
        try (Connection connection = site.topology.postgres.connect("postgres")) {
            return FrozenPostgres.freeze(connection);
        }
    }

    private String health(Port service) {
        return site.topology.managementOf(service) + "/q/health";
    }

    /** One of each kind, over all services. */
    private List<Supplier<HttpResponse<String>>> requests() {
        Api registry = site.registry(site.person("marco"));
        Api operator = site.operator(site.machine("beta"));
        Api complaint = site.complaint(site.person("marco"));
        String campaign = operator.post("/v1/campaigns", Map.of("name", "Prova", "purpose", "CAMPAIGN"))
                .path("id")
                .asText();
        return List.of(
                () -> registry.send(registry.request("/v1/oppositions").GET()),
                () -> operator.send(operator.request("/v1/campaigns").GET()),
                () -> operator.send(json(operator.request("/v1/number-checks"))
                        .POST(BodyPublishers.ofString("{\"campaignId\":\"%s\",\"numbers\":[\"%s\"]}"
                                .formatted(campaign, Citizen.CALL_CENTRE)))),
                () -> complaint.send(complaint.request("/v1/complaints").GET()),
                () -> complaint.send(
                        complaint.request("/v1/callers/" + Citizen.CALL_CENTRE).GET()),
                () -> get(site.portal() + "/it/chi-mi-ha-chiamato?n=0294751001"),
                () -> get(site.portal() + "/en/who-called-me?n=0294751001"));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static HttpResponse<String> get(String address) {
        Api anybody = new Api(address, null);
        return anybody.send(anybody.request("").setHeader("Accept", "text/html, application/json"));
    }

    private static Answer answer(Supplier<HttpResponse<String>> request) {
        long started = System.nanoTime();
        HttpResponse<String> response = request.get();
        return new Answer(response, Duration.ofNanos(System.nanoTime() - started));
    }

    private void assertUnavailable(Answer answer) {
        HttpResponse<String> response = answer.response();
        String address = response.uri().toString();
        assertThat(response.statusCode()).as(address).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).as(address).isPresent();
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .as(address)
                .startsWith(address.startsWith(site.portal()) ? "text/html" : "application/problem+json");
        assertThat(answer.took()).as(address).isLessThan(atMost);
    }

    private void theStatusPageSaysSo() {
        Answer status = answer(() -> get(site.portal() + "/it/stato-del-servizio"));
        assertThat(status.response().statusCode()).isEqualTo(200);
        assertThat(status.response().body()).contains("Questo sito non raggiunge i suoi dati");
        assertThat(status.took()).isLessThan(atMost);
    }

    private static void assertPage(Visit visit, String path, String title) {
        Response answer =
                visit.page.navigate(visit.page.url().split("/(it|en)(/|$)")[0] + "/" + visit.profile.language + path);
        assertThat(answer.status()).as(path).isEqualTo(503);
        assertThat(answer.headerValue("retry-after")).as(path).isNotNull();
        assertThat(visit.page.locator("h1").textContent()).isEqualTo(title);
    }

    private Map<Path, Integer> logLines() throws IOException {
        Map<Path, Integer> lines = new LinkedHashMap<>();
        for (ReplicatedService service : List.of(
                site.topology.registry, site.topology.operator, site.topology.complaint, site.topology.portal)) {
            for (ChildProcess copy : service.copies()) {
                Path log = site.topology.logs().resolve(copy.name() + ".log");
                lines.put(log, read(log).size());
            }
        }
        return lines;
    }

    private static void assertFewLines(Map<Path, Integer> before, Duration during) {
        before.forEach((log, known) -> {
            List<String> lines = read(log);
            List<String> written = lines.subList(known, lines.size());
            assertThat(written).as(log.toString()).noneMatch(line -> line.startsWith(TRACE));
            // that it is away, and that it is back
            assertThat(written).as(log.toString()).hasSizeLessThanOrEqualTo((int) during.toSeconds() + 1 + 2);
        });
    }

    private static List<String> read(Path log) {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
