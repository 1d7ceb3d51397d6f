package it.opposizioni.complaint.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.Filings;
import it.opposizioni.kit.idempotency.Idempotency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Words that somebody tells the desk with more calls: both are kept, or neither. */
@QuarkusTest
class DeskAddedWordsTest extends DeskScenario {

    private static final String WORDS = "Hanno richiamato a cena.";

    private static String calls(String text) {
        String call = "{\"callerNumber\": \"%s\", \"at\": \"2026-11-21T10:12:00+01:00\", \"kind\": \"SILENT\"}"
                .formatted(Filings.CALLER);
        return "{\"calls\": [" + call + "], " + BY_POST + (text == null ? "" : ", \"text\": \"" + text + "\"") + "}";
    }

    private static List<String> told(String id) {
        return garante().get("/v1/complaints/{id}/messages", id).path("items.text");
    }

    @Test
    void areAMessageToTheAuthorityOnceHoweverOftenTheyAreSent() {
        String id = filedId();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            post(id, "calls", calls(" " + WORDS + " "), key)
                    .then()
                    .statusCode(200)
                    .body("complaint.textKept", equalTo(true))
                    .body("complaint.calls", hasSize(2))
                    .body("complaint.deskActs.act", containsInAnyOrder("CALLS_ADDED", "MESSAGE_ADDED"));
        }
        assertThat(told(id)).containsExactly(WORDS);
    }

    @Test
    void withoutThemNothingIsSaid() {
        String id = filedId();
        post(id, "calls", calls("  "))
                .then()
                .statusCode(200)
                .body("complaint.textKept", nullValue())
                .body("complaint.deskActs.act", contains("CALLS_ADDED"));
        assertThat(told(id)).isEmpty();
    }

    @Test
    void thatAreTooLongLeaveTheCallsOutToo() {
        String id = filedId();
        post(id, "calls", calls("x".repeat(2_001))).then().statusCode(422).body("errors.pointer", contains("/text"));
        registrar().get(DESK + "/{id}", id).then().body("complaint.calls", hasSize(1));
    }

    @Test
    void thatNoMessageIsLeftForLeaveTheCallsOutToo() {
        String id = filedId();
        for (int i = 0; i < 10; i++) {
            post(id, "messages", "{\"text\": \"Ancora.\", " + BY_POST + "}")
                    .then()
                    .statusCode(200);
        }
        assertProblem(post(id, "calls", calls(WORDS)), 409);
        registrar().get(DESK + "/{id}", id).then().body("complaint.calls", hasSize(1));
    }

    /** A copy of it leaves the words out, and the portal sends them after: both ways are one request. */
    @Test
    void thatTheReleaseBeforeGotAsAMessageAreNotKeptTwice() {
        String id = filedId();
        String key = UUID.randomUUID().toString();
        post(id, "calls", calls(null), key).then().statusCode(200);
        post(
                        id,
                        "messages",
                        "{\"text\": \"" + WORDS + "\", " + BY_POST + ", \"seen\": \"NONE\"}",
                        Idempotency.ofPart(key, "text"))
                .then()
                .statusCode(200);
        post(id, "calls", calls(WORDS), key)
                .then()
                .statusCode(200)
                .body("complaint.textKept", equalTo(true))
                .body("complaint.calls", hasSize(2));
        assertThat(told(id)).containsExactly(WORDS);
    }
}
