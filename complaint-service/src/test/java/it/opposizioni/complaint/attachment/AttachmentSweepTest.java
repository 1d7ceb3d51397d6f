package it.opposizioni.complaint.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a process leaves that dies while a file arrives. */
@QuarkusTest
class AttachmentSweepTest extends RunningService {

    @Inject
    AttachmentSweep sweep;

    @Inject
    StoredContents contents;

    @Inject
    Jdbc jdbc;

    @Inject
    MeterRegistry metrics;

    @Test
    void aFileWithoutARowIsDeletedAndOneWithARowStays() throws IOException {
        String id = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        String added = Attachments.add(giulia(), id, SampleFiles.pdf());
        UUID stray = UUID.randomUUID();
        contents.store(stray);
        double before = runs();
        sweep.sweep();
        assertThat(runs()).isEqualTo(before + 1);
        assertThat(contents.has(stray)).isFalse();
        giulia().get("/v1/complaints/{id}/attachments/{added}", id, added)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsArrivingIsLeftAloneUntilItIsAbandoned() throws IOException {
        String id = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        UUID arriving = UUID.randomUUID();
        jdbc.update(
                "insert into complaint_attachment (id, complaint_id, file, begun_at) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                UUID.fromString(id),
                arriving,
                NOW);
        contents.store(arriving);
        clock.set(NOW.plus(Duration.ofMinutes(59)));
        sweep.sweep();
        assertThat(contents.has(arriving)).isTrue();
        clock.set(NOW.plus(Duration.ofMinutes(61)));
        sweep.sweep();
        assertThat(contents.has(arriving)).isFalse();
        assertThat(jdbc.exists("select from complaint_attachment where file = ?", arriving))
                .isFalse();
    }

    private double runs() {
        return metrics.get("opposizioni.runs")
                .tag("run", "attachments")
                .tag("outcome", "ended")
                .counter()
                .count();
    }
}
