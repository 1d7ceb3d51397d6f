package it.opposizioni.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is really sent is what the contracts say, and so are their examples. */
@QuarkusTest
class ContractTest extends RunningService {

    private static final String PREFIX = "it.opposizioni.complaint.";

    @Inject
    ObjectMapper json;

    @Inject
    EventProbe probe;

    @ParameterizedTest
    @ValueSource(strings = {"complaint-filed", "complaint-stage-changed"})
    void theExampleFitsItsSchema(String event) {
        Contracts.assertFits(event, Contracts.ownExample(event));
    }

    @Test
    void theEventsThatAreSentFitTheirSchemas() {
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
            Contracts.assertFits("complaint-filed", filed.data());
            assertThat(filed.aggregateVersion()).isEqualTo(1);

            EventProbe.Event changed = portal.about(id);
            assertThat(changed.type()).isEqualTo(PREFIX + "complaint-stage-changed.v1");
            Contracts.assertFits("complaint-stage-changed", changed.data());
            assertThat(changed.aggregateVersion()).isEqualTo(2);
            assertThat(filed.data().toString() + changed.data()).doesNotContain(Filings.WORDS);
        }
    }
}
