package it.opposizioni.complaint.attachment;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Files that arrive slowly, and all together. */
@QuarkusTest
class ManyAttachmentsTest extends RunningService {

    private static final String SUBJECT = "slow reporter";
    private static final String OTHER = "other slow reporter";

    @Inject
    Jdbc jdbc;

    private static String file(String reporter) {
        return Filings.file(as(reporter, Role.CITIZEN), Filings.oneCall(Filings.CALLER));
    }

    private static SlowUpload slow(String reporter, String complaint) throws IOException {
        return new SlowUpload("/v1/complaints/%s/attachments".formatted(complaint), Tokens.of(reporter, Role.CITIZEN));
    }

    /** As many as the service receives at once: each holds its place until it has ended, and then makes room. */
    @Test
    void whoComesWhileAllPlacesAreTakenIsToldToComeBack() throws IOException {
        String id = file(SUBJECT);
        String others = file(OTHER);
        String late = file("late reporter");
        try (SlowUpload one = slow(SUBJECT, id);
                SlowUpload other = slow(SUBJECT, id);
                SlowUpload third = slow(OTHER, others)) {
            await().until(() -> arriving() == 3);
            assertToldToComeBack("late reporter", late);
            assertThat(one.end()).contains("201");
            assertThat(other.end()).contains("201");
            assertThat(third.end()).contains("201");
        }
        Attachments.add(as("late reporter", Role.CITIZEN), late, SampleFiles.pdf());
    }

    @Test
    void onePersonDoesNotTakeAllPlaces() throws IOException {
        String id = file(SUBJECT);
        try (SlowUpload one = slow(SUBJECT, id);
                SlowUpload other = slow(SUBJECT, id)) {
            await().until(() -> arriving() == 2);
            assertToldToComeBack(SUBJECT, id);
            Attachments.add(as(OTHER, Role.CITIZEN), file(OTHER), SampleFiles.pdf());
            assertThat(one.end()).contains("201");
            assertThat(other.end()).contains("201");
        }
        Attachments.add(as(SUBJECT, Role.CITIZEN), id, SampleFiles.pdf());
    }

    private static void assertToldToComeBack(String reporter, String complaint) {
        Attachments.send(as(reporter, Role.CITIZEN), complaint, SampleFiles.pdf())
                .then()
                .statusCode(503)
                .header("Retry-After", "30")
                .body("type", equalTo("urn:problem:opposizioni:unavailable"))
                .body("detail", containsString("troppi file insieme"));
    }

    @Test
    void whatTakesTooLongIsNotWaitedFor() throws IOException {
        try (SlowUpload slow = slow(SUBJECT, file(SUBJECT))) {
            await().until(() -> arriving() == 1);
            clock.set(NOW.plus(Duration.ofSeconds(121)));
            assertThat(slow.end()).contains("400");
        }
        assertThat(arriving()).isZero();
    }

    /** Who hangs up in the middle leaves nothing, and makes room too. */
    @Test
    void whatIsCutOffLeavesNothing() throws IOException {
        String id = Filings.file(as(SUBJECT, Role.CITIZEN), Filings.oneCall(Filings.CALLER));
        try (SlowUpload cutOff = slow(SUBJECT, id)) {
            await().until(() -> arriving() == 1);
            assertThat(cutOff).isNotNull();
        }
        await().until(() -> arriving() == 0);
        as(SUBJECT, Role.CITIZEN)
                .get("/v1/complaints/{id}/attachments", id)
                .then()
                .body("items.size()", equalTo(0));
    }

    private int arriving() {
        return jdbc.first("select count(*) from complaint_attachment where added_at is null", row -> row.getInt(1))
                .orElseThrow();
    }
}
