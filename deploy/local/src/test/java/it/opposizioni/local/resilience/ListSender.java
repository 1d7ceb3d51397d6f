package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.local.demonstration.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Sends one list with one idempotency key, and repeats it when the service died in between. */
final class ListSender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    /** What the balancer of several copies says where a lone service breaks the connection, or takes none. */
    private static final Set<Integer> OF_THE_BALANCER = Set.of(502, 503, 504);

    private final Api operator;
    private final String list;
    private final String key = UUID.randomUUID().toString();
    private final String campaign;
    private final Mode mode;
    private String toCancel;

    /** How a list is sent. */
    enum Mode {
        /** It is compared while it arrives. */
        STREAMED,
        /** It is stored, its column is chosen, and it is compared afterwards. */
        STORED,
        /** Only its first numbers are checked, with an answer at once. */
        NUMBER_CHECK,
        /** It is stored and cancelled; then it is sent again, and compared while it arrives. */
        CANCELLED_FIRST
    }

    ListSender(Api operator, String list, Mode mode) {
        this.operator = operator;
        this.list = list;
        this.mode = mode;
        this.campaign = operator.post("/v1/campaigns", Map.of("name", "Prova", "purpose", "CAMPAIGN"))
                .path("id")
                .asText();
    }

    String campaign() {
        return campaign;
    }

    /**
     * Sends it from the beginning to the end, or until the service dies.
     *
     * @return the sealed consultation
     * @throws UncheckedIOException the service died
     */
    JsonNode send() {
        if (mode == Mode.NUMBER_CHECK) {
            return read(check().path("consultationId").asText());
        }
        if (mode == Mode.CANCELLED_FIRST) {
            cancel();
        }
        JsonNode sent = upload(mode == Mode.STORED);
        String id = sent.path("id").asText();
        if (mode == Mode.STORED) {
            expect(
                    operator.send(operator.request("/v1/consultations/" + id + "/columns")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"column\":0}"))),
                    ACCEPTED,
                    CONFLICT);
        }
        return await("the seal of " + id)
                .until(
                        () -> read(id),
                        consultation ->
                                "SEALED".equals(consultation.path("state").asText()));
    }

    private JsonNode read(String id) {
        return expect(operator.send(operator.request("/v1/consultations/" + id).GET()), OK, OK);
    }

    private JsonNode check() {
        List<String> numbers =
                list.lines().limit(10).map(line -> line.split(";", 2)[0]).toList();
        String question = JSON.valueToTree(Map.of("campaignId", campaign, "numbers", numbers))
                .toString();
        return expect(
                operator.send(operator.request("/v1/number-checks")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(question))),
                CREATED,
                CREATED);
    }

    private void cancel() {
        if (toCancel == null) {
            toCancel = upload(true).path("id").asText();
        }
        expect(
                operator.send(operator.request("/v1/consultations/" + toCancel + "/cancellation")
                        .POST(BodyPublishers.noBody())),
                OK,
                CONFLICT);
    }

    private JsonNode upload(boolean ask) {
        return expect(
                operator.send(operator.request("/v1/consultations?campaign=" + campaign + (ask ? "&column=ask" : ""))
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(list))),
                ACCEPTED,
                ACCEPTED);
    }

    /** A service's own refusal names the problem. */
    private static boolean isNoAnswerOfAService(HttpResponse<String> answer) {
        return OF_THE_BALANCER.contains(answer.statusCode()) && !answer.body().contains("urn:problem:");
    }

    private static JsonNode expect(HttpResponse<String> answer, int one, int other) {
        if (isNoAnswerOfAService(answer)) {
            throw new UncheckedIOException(new IOException("%s: %d".formatted(answer.uri(), answer.statusCode())));
        }
        if (answer.statusCode() != one && answer.statusCode() != other) {
            throw new AssertionError("%s: %d %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
