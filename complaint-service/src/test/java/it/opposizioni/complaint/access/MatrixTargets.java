package it.opposizioni.complaint.access;

import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.attachment.Attachments;
import it.opposizioni.kit.testing.EndedRecovery;
import it.opposizioni.kit.testing.GivenUp;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.access.RealmActor;
import it.opposizioni.kit.testing.access.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** New complaints of one citizen, and what comes of them, by the names that {@code authorisation-matrix.txt} uses. */
@ApplicationScoped
class MatrixTargets {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    static final Set<RealmActor> OWNER_AND_REGULATOR = EnumSet.of(RealmActor.OWNER, RealmActor.REGULATOR);

    /** What is in it cannot be read without unpacking it. */
    static final Set<String> PRINTED = Set.of("%PDF-");

    /** Whom all cases are about: only such can be merged. */
    static final UUID OPERATOR = UUID.fromString("018f0000-0000-7000-8000-000000000003");

    static final String WRITTEN = "Non siamo stati noi";

    private final TestClock clock;
    private final CaseTargets cases;
    private final MatrixRequests requests;

    MatrixTargets(TestClock clock, CaseTargets cases, MatrixRequests requests) {
        this.clock = clock;
        this.cases = cases;
        this.requests = requests;
    }

    /** The other citizen has a complaint too, so that a list that shows too little is seen as well as one that shows too much. */
    void begin() {
        clock.set(NOW);
        requests.file(RealmActor.OTHER_CITIZEN);
    }

    Target make(String object) {
        Map<String, String> values = new HashMap<>(Map.of("number", Filings.CALLER));
        if (object.equals("none")) {
            return new Target(Map.of(), Set.of(), Set.of());
        }
        if (object.equals("caller")) {
            return new Target(values, Set.of("NOT_DECLARED"), EnumSet.allOf(RealmActor.class));
        }
        if (object.equals("dead-letter")) {
            String letter = GivenUp.message(GivenUp.NOBODY).toString();
            return new Target(Map.of("id", letter), Set.of(letter), EnumSet.of(RealmActor.REGISTRAR));
        }
        if (object.equals("recovery")) {
            String recovery = EndedRecovery.make().toString();
            return new Target(Map.of("id", recovery), Set.of(recovery), EnumSet.of(RealmActor.REGISTRAR));
        }
        if (object.equals("replica")) {
            return new Target(Map.of("name", "callers"), Set.of("callers"), EnumSet.of(RealmActor.REGISTRAR));
        }
        if (object.equals("an-operator")) {
            return new Target(Map.of("id", OPERATOR.toString()), Set.of(), Set.of());
        }
        if (object.equals("exported")) {
            return new Target(Map.of("id", exported()), Set.of(), Set.of());
        }
        if (object.equals("annotation")) {
            String id = annotation();
            return new Target(Map.of("id", id), Set.of(id), EnumSet.of(RealmActor.REGULATOR));
        }
        if (object.equals("view") || object.equals("complaint-view")) {
            String path = object.equals("view") ? "/v1/saved-views" : "/v1/saved-complaint-views";
            return new Target(Map.of("id", view(path)), Set.of(), EnumSet.of(RealmActor.REGULATOR));
        }
        if (object.equals("written")) {
            return new Target(Map.of("id", written()), Set.of(WRITTEN), OWNER_AND_REGULATOR);
        }
        if (object.equals("at-the-desk")) {
            return atTheDesk();
        }
        if (object.equals("at-the-desk-attached")) {
            return attachedAtTheDesk(atTheDesk().value("id"));
        }
        if (object.startsWith("case")) {
            return cases.aCase(object, object.equals("case-written") ? written() : requests.fileBySomebody());
        }
        if (object.equals("principals")) {
            return cases.principals(requests.file(RealmActor.OWNER));
        }
        if (object.equals("call-origins")) {
            return cases.callOrigins(requests.file(RealmActor.OWNER));
        }
        if (object.startsWith("operator-")) {
            return cases.asked(object, requests.file(RealmActor.OWNER));
        }
        String id = requests.file(RealmActor.OWNER);
        if (object.equals("attached")) {
            return attached(id);
        }
        if (Set.of("in-charge", "closed").contains(object)) {
            requests.as(RealmActor.REGULATOR)
                    .post("/v1/complaints/{id}/taking-in-charge", id)
                    .then()
                    .statusCode(200);
        }
        if (object.equals("closed")) {
            return closed(id);
        }
        Set<String> words = object.equals("filed-to-print") ? PRINTED : Set.of(id, Filings.WORDS);
        return new Target(Map.of("id", id), words, OWNER_AND_REGULATOR);
    }

    private Target atTheDesk() {
        clock.shift(Duration.ofDays(1));
        var filed = requests.as(RealmActor.REGISTRAR)
                .contentType("application/json")
                .body(Filings.atTheDesk())
                .post("/v1/desk/complaints")
                .then()
                .statusCode(201)
                .extract();
        String code = filed.path("complaint.code");
        String id = filed.path("complaint.id");
        return new Target(Map.of("id", id, "code", code), Set.of(code, id), EnumSet.of(RealmActor.REGISTRAR));
    }

    /** With a message of its reporter. */
    private String written() {
        String id = requests.file(RealmActor.OWNER);
        requests.send(RealmActor.OWNER, "{\"text\": \"" + WRITTEN + "\"}")
                .post("/v1/complaints/{id}/messages", id)
                .then()
                .statusCode(201);
        return id;
    }

    private Target attachedAtTheDesk(String complaint) {
        String attachment = requests.as(RealmActor.REGISTRAR)
                .contentType("application/octet-stream")
                .body(("%PDF-1.7 " + Filings.WORDS).getBytes(StandardCharsets.UTF_8))
                .post("/v1/desk/complaints/{id}/attachments?channel=POST", complaint)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Target(
                Map.of("id", complaint, "attachment", attachment),
                Set.of(attachment, Filings.WORDS),
                EnumSet.of(RealmActor.REGISTRAR));
    }

    private Target attached(String complaint) {
        String attachment = Attachments.add(
                requests.as(RealmActor.OWNER),
                complaint,
                ("%PDF-1.7 " + Filings.WORDS).getBytes(StandardCharsets.UTF_8));
        return new Target(
                Map.of("id", complaint, "attachment", attachment),
                Set.of(complaint, attachment, Filings.WORDS),
                OWNER_AND_REGULATOR);
    }

    /** The note of a file that is still written. */
    private String exported() {
        return requests.send(
                        RealmActor.REGULATOR,
                        "{\"list\": \"CASES\", \"format\": \"CSV\", \"filters\": \"\", \"purpose\": \"Ispezione\"}")
                .post("/v1/exports")
                .path("id");
    }

    private String annotation() {
        return requests.send(RealmActor.REGULATOR, "{\"day\": \"2026-11-20\", \"text\": \"Legge nuova\"}")
                .post("/v1/trend-annotations")
                .path("id");
    }

    private String view(String path) {
        return requests.as(RealmActor.REGULATOR)
                .contentType("application/json")
                .body("{\"name\": \"Mia\", \"query\": \"assignee=me\"}")
                .post(path)
                .path("id");
    }

    /** With its reporter's opinion. */
    private Target closed(String id) {
        requests.send(RealmActor.REGULATOR, "{\"outcome\": \"NOT_UPHELD\", \"reason\": \"Niente.\"}")
                .post("/v1/complaints/{id}/closure", id)
                .then()
                .statusCode(200);
        requests.send(RealmActor.OWNER, "{\"clear\": 5, \"quick\": 4, \"words\": \"" + WRITTEN + "\"}")
                .put("/v1/complaints/{id}/opinion", id)
                .then()
                .statusCode(200);
        return new Target(Map.of("id", id), Set.of(WRITTEN), OWNER_AND_REGULATOR);
    }
}
