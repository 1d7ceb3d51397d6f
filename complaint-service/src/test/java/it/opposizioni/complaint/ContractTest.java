package it.opposizioni.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.EventProbe;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is really sent is what the contracts say, and so are their examples. */
@QuarkusTest
class ContractTest extends RunningService {

    private static final Path CONTRACTS = Path.of("src/main/contracts");
    private static final String PREFIX = "it.opposizioni.complaint.";

    @Inject
    ObjectMapper json;

    @Inject
    EventProbe probe;

    @ParameterizedTest
    @ValueSource(strings = {"complaint-filed.v1", "complaint-stage-changed.v1"})
    void theExampleFitsItsSchema(String event) throws IOException {
        assertFits(event, json.readTree(Files.readString(CONTRACTS.resolve(event + ".example.json"))));
    }

    @Test
    void theEventsThatAreSentFitTheirSchemas() throws IOException {
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            String id = giulia().contentType("application/json")
                    .body(Filings.twoCalls())
                    .post("/v1/complaints")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");

            EventProbe.Event filed = portal.about(id);
            assertThat(filed.type()).isEqualTo(PREFIX + "complaint-filed.v1");
            assertFits("complaint-filed.v1", filed.data());
            assertThat(filed.aggregateVersion()).isEqualTo(1);

            EventProbe.Event changed = portal.about(id);
            assertThat(changed.type()).isEqualTo(PREFIX + "complaint-stage-changed.v1");
            assertFits("complaint-stage-changed.v1", changed.data());
            assertThat(changed.aggregateVersion()).isEqualTo(2);
            assertThat(filed.data().toString() + changed.data()).doesNotContain(Filings.WORDS);
        }
    }

    private void assertFits(String event, JsonNode data) throws IOException {
        String schema = Files.readString(CONTRACTS.resolve(event + ".schema.json"));

        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(data, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .isEmpty();
    }
}
