package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.local.Topology;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.Consultations;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.HttpProbe;
import it.opposizioni.local.process.ReplicatedService;
import it.opposizioni.local.tracing.TraceReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The services as they were built send their traces to Zipkin once they are told where it is. */
@ExtendWith(RunningSuite.class)
class TracesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Site site;
    private static ChildProcess zipkin;
    private static TraceReceiver receiver;
    private static final List<ReplicatedService> USUAL = new ArrayList<>();
    private static final List<ChildProcess> TRACED = new ArrayList<>();

    @BeforeAll
    static void startTraced(Site running) {
        site = running;
        Topology topology = running.topology;
        zipkin = topology.observation.zipkin();
        zipkin.start();
        receiver = topology.observation.receiver();
        receiver.start();
        USUAL.addAll(List.of(topology.registry, topology.operator, topology.complaint, topology.portal));
        Map<String, String> tracing = Map.of("OTEL_ENDPOINT", receiver.address());
        USUAL.forEach(service -> TRACED.add(service.variant(service.name() + "-traced", tracing)));
        together(USUAL, ReplicatedService::stopForAWhile);
        together(TRACED, ChildProcess::start);
    }

    @AfterAll
    static void startTheUsualServices() {
        together(TRACED, ChildProcess::stop);
        together(USUAL, ReplicatedService::start);
        receiver.stop();
        zipkin.stop();
    }

    private static <T> void together(List<T> some, Consumer<T> work) {
        some.stream()
                .map(one -> beside(() -> {
                    work.accept(one);
                    return (Void) null;
                }))
                .toList()
                .forEach(CompletableFuture::join);
    }

    @Test
    void aRegistrationIsOneTraceFromTheRequestToTheLetter() {
        String number = Site.newNumber();
        Citizen marco = new Citizen(site, "marco");
        marco.register(marco.prove(number));

        await("a trace of the registration in all three services")
                .until(() -> traces("registry-service").stream()
                        .anyMatch(trace -> has(trace, named("registry-service", "post /v1/oppositions"))
                                && has(trace, of("operator-service"))
                                && has(trace, of("portal"))));
        assertThat(text(traces("registry-service")))
                .as("nothing about the person")
                .doesNotContain(number.substring(1), "marco", "RVIMRC");
    }

    @Test
    void aConsultationIsOneTraceFromTheListToTheLetter() {
        String number = Site.newNumber();
        new Consultations(site, "beta").consult(number + "\n");

        await("a trace of the list in both services")
                .until(() -> traces("operator-service").stream()
                        .anyMatch(trace -> has(trace, named("operator-service", "post /v1/consultations"))
                                && has(trace, of("portal"))));
        assertThat(text(traces("operator-service"))).doesNotContain(number.substring(1));
    }

    @Test
    void aComplaintIsOneTraceThroughBothWhoStateItsEvidence() {
        String number = Site.newNumber();
        Citizen marco = new Citizen(site, "marco");
        marco.report(number, Instant.now());

        await("a trace of the complaint in all four services")
                .until(() -> traces("complaint-service").stream()
                        .anyMatch(trace -> has(trace, named("complaint-service", "post /v1/complaints"))
                                && has(trace, of("registry-service"))
                                && has(trace, of("operator-service"))
                                && has(trace, of("portal"))));
        assertThat(text(traces("complaint-service")))
                .as("nothing about the person")
                .doesNotContain(number.substring(1), "marco", "RVIMRC");
    }

    @Test
    void aPageIsOneTraceWithWhatItAskedTheServices() {
        // the first page of a service that has just started takes longer than a probe waits, while the other suite
        // works
        await("the page").until(() -> HttpProbe.isOk(site.portal() + "/en/operator-directory?q=Energia"));

        await("a trace of the page and of the question")
                .until(() -> traces("portal").stream()
                        .anyMatch(trace -> has(trace, of("portal").and(kind("SERVER")))
                                && has(trace, of("operator-service").and(kind("SERVER")))));
        assertThat(text(traces("portal"))).doesNotContain("Energia");
    }

    @Test
    void whatTheAddressAloneTellsIsNotTraced() {
        String number = Site.newNumber();
        HttpProbe.isOk(site.portal() + "/en/who-called-me?n=" + number.substring(1));
        HttpProbe.isOk(site.portal() + "/en/operator-directory");

        await("what was asked after it")
                .until(() -> has(
                        traces("portal").stream().flatMap(List::stream).toList(),
                        named("portal", "operator-directory")));
        assertThat(text(traces("portal"))).doesNotContain("who-called-me", number.substring(3));
    }

    private static boolean has(List<JsonNode> trace, Predicate<JsonNode> span) {
        return trace.stream().anyMatch(span);
    }

    private static Predicate<JsonNode> of(String service) {
        return span -> span.at("/localEndpoint/serviceName").asText().equals(service);
    }

    private static Predicate<JsonNode> kind(String kind) {
        return span -> span.path("kind").asText().equals(kind);
    }

    private static Predicate<JsonNode> named(String service, String name) {
        return of(service).and(span -> span.path("name").asText().endsWith(name));
    }

    /** As text, with every tag. */
    private static String text(List<List<JsonNode>> traces) {
        return traces.stream().flatMap(List::stream).map(JsonNode::toString).collect(Collectors.joining("\n"));
    }

    /** The spans of each trace in which the service has a part; of these tests alone, because nothing was traced before. */
    private static List<List<JsonNode>> traces(String service) {
        URI address = URI.create(zipkin.address() + "/api/v2/traces?limit=1000&serviceName=" + service);
        try {
            HttpResponse<String> answer =
                    HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return elements(JSON.readTree(answer.body()))
                    .map(trace -> elements(trace).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
