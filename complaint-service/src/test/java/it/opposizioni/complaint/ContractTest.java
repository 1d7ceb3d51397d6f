package it.opposizioni.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What is really sent is what the contracts say, and so are their examples. */
@QuarkusTest
class ContractTest extends RunningService {

    private static final String PREFIX = "it.opposizioni.complaint.";

    @Inject
    EventProbe probe;

    @Test
    void everyExampleFitsItsSchema() {
        assertThat(Contracts.ownNames()).contains("complaint-filed", "complaint-stage-changed");
        Contracts.assertOwnExamplesFit();
    }

    @Test
    void theEventsThatAreSentFitTheirSchemas() {
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            String id = Filings.file(giulia(), Filings.twoCalls());

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
