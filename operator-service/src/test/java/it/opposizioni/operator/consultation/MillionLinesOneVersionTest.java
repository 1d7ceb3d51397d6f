package it.opposizioni.operator.consultation;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.screening.Screening;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * People register, withdraw and make exemptions by the thousand while a million lines arrive. The result is the register at exactly
 * the version that it states, made again here from the history of the changes (deploy/docs/threats.md T9).
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class MillionLinesOneVersionTest extends ConsultingTest {

    private static final int LINES = 1_000_000;
    private static final int LINE_BYTES = 14;
    private static final int MEANWHILE = 1_000;

    @Inject
    ObjectMapper json;

    @TestHTTPResource
    String url;

    @Test
    void theResultIsTheRegisterAtTheStatedVersionDespiteConcurrentChanges() throws Exception {
        JsonNode sealed;
        ChangingRegister busy = new ChangingRegister(register, market, Market.ACME, LINES);
        try (busy) {
            busy.start();
            awaitChanges(busy, MEANWHILE);
            sealed = upload(busy);
        }
        long stated = sealed.path("registerVersion").asLong();
        assertThat(stated).isBetween((long) MEANWHILE, register.version() - 2 * MEANWHILE);
        assertThat(busy.changes()).as("each change is a version").isEqualTo((int) register.version());
        assertResult(sealed, busy.answersAt(stated));
    }

    private JsonNode upload(ChangingRegister busy) throws Exception {
        try (ChunkedUpload upload = new ChunkedUpload(url, token(), campaign, "k")) {
            send(upload, 0, LINES / 2);
            awaitChanges(busy, busy.changes() + MEANWHILE);
            send(upload, LINES / 2, LINES);
            awaitChanges(busy, busy.changes() + MEANWHILE);
            upload.end();
            String answer = await(upload.answer());
            assertThat(answer).startsWith("HTTP/1.1 202");
            return json.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
    }

    private static void awaitChanges(ChangingRegister busy, int changes) {
        await().until(() -> busy.changes() >= changes);
    }

    private static void send(ChunkedUpload upload, int from, int to) throws Exception {
        int chunk = 10_000;
        for (int i = from; i < to; i += chunk) {
            StringBuilder lines = new StringBuilder(chunk * LINE_BYTES);
            for (int line = i; line < i + chunk; line++) {
                lines.append(ChangingRegister.number(line)).append('\n');
            }
            upload.send(lines.toString());
        }
    }

    private void assertResult(JsonNode sealed, Screening[] answers) {
        Map<Screening, StringBuilder> expected = new EnumMap<>(Screening.class);
        for (Screening answer : Screening.values()) {
            expected.put(answer, new StringBuilder());
        }
        for (int line = 0; line < LINES; line++) {
            expected.get(answers[line]).append(ChangingRegister.number(line)).append('\n');
        }
        expected.forEach((answer, numbers) -> {
            String name = answer.name().toLowerCase();
            assertThat(numbers).as(name).isNotEmpty();
            assertThat(numbersOf(market.file(Market.ACME, sealed.path("id").asText(), name)))
                    .as(name)
                    .isEqualTo(numbers.toString());
            assertThat(sealed.path(name).asInt()).as(name).isEqualTo(numbers.length() / LINE_BYTES);
        });
    }

    /** Without the day that stands beside an exempted one. */
    private static String numbersOf(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);
        StringBuilder numbers = new StringBuilder(file.length());
        for (int from = 0; from < bytes.length; ) {
            numbers.append(file, from, from + LINE_BYTES - 1).append('\n');
            from = file.indexOf('\n', from) + 1;
        }
        return numbers.toString();
    }
}
