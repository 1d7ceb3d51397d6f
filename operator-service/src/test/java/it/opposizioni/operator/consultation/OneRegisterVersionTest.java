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
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/**
 * Registrations go on while a list arrives; its result is the register at exactly the version that it states (deploy/docs/threats.md T9).
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OneRegisterVersionTest extends ConsultingTest {

    @Inject
    ObjectMapper json;

    @TestHTTPResource
    String url;

    @Test
    void whatIsRegisteredWhileAListArrivesIsNotInItsResultButInTheNext() throws Exception {
        for (int i = 0; i < 10; i++) {
            register.oppose(number(i));
        }
        String id;
        try (ChunkedUpload upload = new ChunkedUpload(url, token(), campaign, "k")) {
            upload.send(lines(0, 20));
            await().until(() -> "RECEIVING".equals(market.value("select state from consultation")));
            for (int i = 10; i < 40; i++) {
                register.oppose(number(i));
                upload.send(lines(i + 10, i + 11));
            }
            assertThat(register.version()).isEqualTo(40);
            upload.end();
            String answer = await(upload.answer());
            JsonNode sealed = json.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
            assertThat(sealed.get("registerVersion").asLong()).isEqualTo(10);
            assertThat(sealed.get("opposed").asLong()).isEqualTo(10);
            assertThat(sealed.get("callable").asLong()).isEqualTo(40);
            id = sealed.get("id").asText();
        }
        assertThat(market.file(Market.ACME, id, "opposed")).isEqualTo(lines(0, 10));
        assertThat(market.file(Market.ACME, id, "callable")).isEqualTo(lines(10, 50));

        JsonNode next = json.readTree(
                market.consult(Market.ACME, campaign, lines(0, 50)).asString());
        assertThat(next.get("registerVersion").asLong()).isEqualTo(40);
        assertThat(next.get("opposed").asLong()).isEqualTo(40);
    }

    private static String number(int i) {
        return "+39333%07d".formatted(1_000_000 + i);
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append(number(i)).append('\n');
        }
        return lines.toString();
    }
}
