package it.opposizioni.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told with the end of a complaint, and to whom. */
@QuarkusTest
class ReasonForDeskTest extends RunningService {

    @Inject
    Jdbc jdbc;

    @Inject
    OutboxEvents outbox;

    private static String filed() {
        String id = Filings.file(giulia(), Filings.twoCalls());
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        return id;
    }

    private static void close(String id) {
        garante()
                .contentType("application/json")
                .body("{\"outcome\": \"NOT_UPHELD\", \"reason\": \"La chiamata non è provata.\"}")
                .post("/v1/complaints/{id}/closure", id)
                .then()
                .statusCode(200);
    }

    /** Who has told the desk of it has no page to read the reason on; of others it stays out of the event. */
    @Test
    void whoHasToldTheDeskIsSentTheReason() {
        String atDesk = filed();
        String other = filed();
        jdbc.update(
                "update complaint set reporter = 'desk:' || gen_random_uuid() where id = ?", UUID.fromString(atDesk));
        close(atDesk);
        close(other);
        List<Emitted> closed = outbox.ofType("it.opposizioni.complaint.complaint-stage-changed.v1").stream()
                .filter(each -> each.data().path("stage").asText().equals("CLOSED_NOT_UPHELD"))
                .toList();
        assertThat(closed)
                .allSatisfy(each -> Contracts.assertFits("complaint-stage-changed", each.data()))
                .extracting(each -> each.data().path("reason").asText())
                .containsExactly("La chiamata non è provata.", "");
    }
}
