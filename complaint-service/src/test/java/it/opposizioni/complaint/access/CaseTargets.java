package it.opposizioni.complaint.access;

import it.opposizioni.complaint.OperatorPeople;
import it.opposizioni.complaint.cases.CaseConfig;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.access.RealmActor;
import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.kit.time.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Cases about the complaints of one citizen, and what their operator is asked. */
@ApplicationScoped
class CaseTargets {

    private static final String DECISION = "{\"outcome\": \"NOT_UPHELD\", \"facts\": \"Niente.\","
            + " \"reasons\": \"Niente.\", \"reasonForReporters\": \"Niente.\"}";

    /** That of the operator among the actors. */
    private static final UUID ACME = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    private final TestClock clock;
    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final OperatorPeople people;
    private final MatrixRequests requests;
    private final WorkingDays calendar;

    CaseTargets(
            TestClock clock,
            Jdbc jdbc,
            PersonalData personalData,
            OperatorPeople people,
            MatrixRequests requests,
            CaseConfig config) {
        this.clock = clock;
        this.calendar = WorkingDays.of(config.daysOff(), config.holidays());
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.people = people;
        this.requests = requests;
    }

    /** Of two complaints, whose caller was found; what is asked of it is asked by the regulator alone. */
    Target aCase(String object, String complaint) {
        accuse(complaint);
        if (object.equals("case-to-open")) {
            return new Target(Map.of("complaint", complaint), Set.of(), EnumSet.of(RealmActor.REGULATOR));
        }
        String other = requests.fileBySomebody();
        String id = act("", opening(complaint, other));
        Map<String, String> values = new HashMap<>(Map.of(
                "id",
                id,
                "complaint",
                complaint,
                "on",
                // nobody is heard on a day off
                calendar.notBefore(Rome.day(clock.instant()).plusDays(30)).toString(),
                "today",
                Rome.day(clock.instant()).toString()));
        switch (object) {
            case "case-attached" ->
                jdbc.update(
                        "insert into complaint_attachment (id, complaint_id, file, begun_at, added_at, type, bytes)"
                                + " values (?, ?, gen_random_uuid(), now(), now(), 'PDF', 10)",
                        UUID.randomUUID(),
                        UUID.fromString(complaint));
            case "case-documented" -> values.put("document", addDocument(id));
            case "case-mine" -> act("/" + id + "/assignment", "{\"version\": 1}");
            case "case-asked" -> {
                act("/" + id + "/assignment", "{\"version\": 1}");
                act("/" + id + "/information-request", "{\"version\": 2, \"question\": \"Chi?\"}");
            }
            case "case-exported" -> released(release(id, RealmActor.REGULATOR.subject()));
            case "case-release" -> values.put("id", release(id, "somebody else"));
            case "case-release-mine" -> values.put("id", release(id, RealmActor.REGULATOR.subject()));
            case "case-proposed", "case-versions" -> propose(id);
            case "case-decided", "case-decided-told" -> decide(id);
            case "case-signed" -> {
                decide(id);
                sign(id);
            }
            case "case-notified" -> {
                decide(id);
                values.put("notification", notify(id));
            }
            case "case-appealed" -> {
                decide(id);
                values.put("appeal", appeal(id));
            }
            case "case-to-merge" -> {
                String third = requests.fileBySomebody();
                accuse(third);
                values.put("into", act("", opening(third)));
            }
            case "case-company", "case-company-printed" -> {
                nameCompany(id);
                act("/" + id + "/assignment", "{\"version\": 1}");
                act("/" + id + "/information-request", "{\"version\": 2, \"companyRead\": 1, \"question\": \"Chi?\"}");
                values.put("step", "3");
            }
            case "case-number" -> aboutNumber(id);
            default -> {
                // as it was opened
            }
        }
        Set<String> words = switch (object) {
            case "case-ceiling" -> Set.of("formula");
            case "case-attached", "case-written" -> Set.of(complaint);
            case "case-decided", "case-notified", "case-signed", "case-company-printed" -> MatrixTargets.PRINTED;
            case "case-exported" -> Set.of("case.json");
            case "case-documented" -> Set.of(values.get("document"), MatrixTargets.WRITTEN);
            case "case-versions" -> Set.of("reasonForReporters");
            case "case-release", "case-release-mine" -> Set.of(values.get("id"));
            default -> Set.of(id);
        };
        return new Target(values, words, EnumSet.of(RealmActor.REGULATOR));
    }

    /** @return the document's id */
    private String addDocument(String id) {
        return requests.as(RealmActor.REGULATOR)
                .contentType("application/octet-stream")
                .header("Document-Title", "Verbale")
                .body(("%PDF-1.7 " + MatrixTargets.WRITTEN).getBytes(StandardCharsets.UTF_8))
                .post("/v1/cases/{id}/documents", id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void aboutNumber(String id) {
        jdbc.update(
                "update case_file set operator_id = null, subject_name = null, caller_number = 390687654321 where id = ?",
                UUID.fromString(id));
    }

    private void nameCompany(String id) {
        aboutNumber(id);
        act("/" + id + "/company", """
                {"name": "Chiamaora S.r.l.", "taxCode": "12345678903", "seat": "Milano", "source": "NETWORK", "reference": "Prot. 1",
                 "foundOn": "2026-11-20", "seen": 0}
                """);
    }

    /** The number of its call could call for Acme on that day, as the operators' records say. */
    Target principals(String complaint) {
        String call = jdbc.first(
                        "select id from complaint_call where complaint_id = ? and position = 0",
                        row -> row.getString(1),
                        UUID.fromString(complaint))
                .orElseThrow();
        jdbc.update(
                "insert into evidence_statement (complaint_id, source, version, stated_at, body) values (?, 'OPERATORS', 1, ?, ?)",
                UUID.fromString(complaint),
                clock.instant(),
                personalData.encrypt(
                        """
                    {"complaintId": "%s", "statedAt": "%s", "calls": [{"callId": "%s", "at": "2026-11-20T09:12:00Z",
                      "declaredBy": [{"operatorId": "%s", "name": "Squillo", "role": "OUTSOURCER", "state": "ACTIVE",
                        "declaredFrom": "2026-01-10T08:00:00Z"}],
                      "principals": [{"operatorId": "%s", "name": "Acme Energia", "mandateId": "%s", "from": "2026-02-01"}]}]}
                    """.formatted(complaint, clock.instant(), call, MatrixTargets.OPERATOR, ACME, ACME)));
        return new Target(
                Map.of("id", complaint, "operator", ACME.toString(), "call", call),
                Set.of("Acme Energia"),
                EnumSet.of(RealmActor.REGULATOR));
    }

    /** An official has recorded whose line its call came from. */
    Target callOrigins(String complaint) {
        jdbc.update("""
                insert into call_origin (complaint_id, version, call_id, result, operator_id, operator_name, source, reference, answered_on,
                    recorded_by, recorded_at)
                select id, 1, id, 'CONFIRMED', ?, 'Squillo', 'NETWORK', ?, date '2026-11-24', 'somebody', now() from complaint where id = ?
                """, MatrixTargets.OPERATOR, personalData.encrypt("Prot. 1"), UUID.fromString(complaint));
        return new Target(Map.of("id", complaint), Set.of("Squillo"), EnumSet.of(RealmActor.REGULATOR));
    }

    private void decide(String id) {
        propose(id);
        act("/" + id + "/approval", "{\"version\": 3}");
    }

    private void sign(String id) {
        requests.as(RealmActor.REGULATOR)
                .contentType("application/octet-stream")
                .body("%PDF-1.7 /ByteRange".getBytes(StandardCharsets.UTF_8))
                .put("/v1/cases/{id}/signed-act", id)
                .then()
                .statusCode(200);
    }

    /** By hand, today. */
    private void serve(String id) {
        requests.send(
                        RealmActor.REGULATOR,
                        "{\"way\": \"IN_PERSON\", \"servedOn\": \"" + Rome.day(clock.instant()) + "\"}")
                .post("/v1/cases/{id}/notifications", id)
                .then()
                .statusCode(200);
    }

    /** @return the notification's id */
    private String notify(String id) {
        return requests.send(
                        RealmActor.REGULATOR, "{\"way\": \"CERTIFIED_MAIL\", \"address\": \"squillo@pec.example\"}")
                .post("/v1/cases/{id}/notifications", id)
                .then()
                .statusCode(200)
                .extract()
                .path("attempts[0].id");
    }

    /** By somebody who complained, today. @return the appeal's id */
    private String appeal(String id) {
        return requests.send(
                        RealmActor.REGULATOR,
                        "{\"appellant\": \"REPORTER\", \"court\": \"Tribunale di Milano\", \"docket\": \"R.G. 1/2026\", \"filedOn\": \""
                                + Rome.day(clock.instant()) + "\", \"seen\": 0}")
                .post("/v1/cases/{id}/appeals", id)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** @return the id of a request for the whole case */
    private String release(String caseId, String askedBy) {
        String id = requests.send(RealmActor.REGULATOR, "{\"caseId\": \"" + caseId + "\", \"purpose\": \"Ispezione\"}")
                .post("/v1/case-releases")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        jdbc.update("update case_release set asked_by = ? where id = ?", askedBy, UUID.fromString(id));
        return id;
    }

    private void released(String id) {
        jdbc.update(
                "update case_release set state = 'RELEASED', decided_by = 'somebody', usable_until = ? where id = ?",
                clock.instant().plusSeconds(3_600),
                UUID.fromString(id));
    }

    /** As another person. */
    private void propose(String id) {
        act("/" + id + "/assignment", "{\"version\": 1}");
        act("/" + id + "/proposal", "{\"version\": 2, \"decision\": " + DECISION + "}");
        jdbc.update("update case_file set proposer = 'somebody else' where id = ?", UUID.fromString(id));
    }

    /** The operator was asked about a complaint, and has answered where the object says so. Its person may answer, but for a mere viewer. */
    Target asked(String object, String complaint) {
        people.joined(ACME, RealmActor.OPERATOR.subject(), object.equals("operator-viewer") ? "VIEWER" : "COMPLIANCE");
        accuse(complaint, ACME);
        String id = act("", opening(complaint));
        if (object.equals("operator-notified")) {
            decide(id);
            notify(id);
            return new Target(Map.of("id", id), Set.of("PREPARED"), EnumSet.of(RealmActor.OPERATOR));
        }
        if (object.equals("operator-served")) {
            decide(id);
            sign(id);
            serve(id);
            return new Target(Map.of("id", id), MatrixTargets.PRINTED, EnumSet.of(RealmActor.OPERATOR));
        }
        if (object.equals("operator-appealed")) {
            decide(id);
            appeal(id);
            return new Target(Map.of("id", id), Set.of("Tribunale di Milano"), EnumSet.of(RealmActor.OPERATOR));
        }
        if (object.equals("operator-appealed-told")) {
            decide(id);
            appeal(id);
            jdbc.update("update complaint set stage = 'CLOSED_NOT_UPHELD' where id = ?", UUID.fromString(complaint));
            return new Target(
                    Map.of("id", complaint), Set.of("Tribunale di Milano"), MatrixTargets.OWNER_AND_REGULATOR);
        }
        if (object.equals("operator-decided")) {
            decide(id);
            return new Target(Map.of("id", id), MatrixTargets.PRINTED, EnumSet.of(RealmActor.OPERATOR));
        }
        act("/" + id + "/assignment", "{\"version\": 1}");
        act("/" + id + "/information-request", "{\"version\": 2, \"question\": \"Chi?\"}");
        String attachment = Set.of("operator-attached", "operator-sent").contains(object) ? attach(id) : null;
        switch (object) {
            case "operator-replied", "operator-side", "operator-sent" ->
                requests.send(
                                RealmActor.OPERATOR,
                                "{\"question\": 3, \"publicPart\": \"" + MatrixTargets.WRITTEN + "\"}")
                        .post("/v1/information-requests/{id}/reply", id)
                        .then()
                        .statusCode(200);
            case "operator-extension" ->
                requests.send(RealmActor.OPERATOR, "{\"reason\": \"Manca tempo.\"}")
                        .post("/v1/information-requests/{id}/extension", id)
                        .then()
                        .statusCode(200);
            default -> {
                // as it was asked
            }
        }
        return switch (object) {
            case "operator-replied" ->
                new Target(Map.of("id", complaint), Set.of(MatrixTargets.WRITTEN), MatrixTargets.OWNER_AND_REGULATOR);
            case "operator-side" ->
                new Target(Map.of("id", id), Set.of(MatrixTargets.WRITTEN), EnumSet.of(RealmActor.REGULATOR));
            case "operator-attached" ->
                new Target(
                        Map.of("id", id, "attachment", attachment),
                        Set.of(attachment, MatrixTargets.WRITTEN),
                        EnumSet.of(RealmActor.OPERATOR));
            case "operator-sent" ->
                new Target(
                        Map.of("id", id, "attachment", attachment),
                        Set.of(MatrixTargets.WRITTEN),
                        EnumSet.of(RealmActor.REGULATOR));
            default -> new Target(Map.of("id", id), Set.of(id), EnumSet.of(RealmActor.OPERATOR));
        };
    }

    /** @return its id */
    private String attach(String id) {
        return requests.as(RealmActor.OPERATOR)
                .contentType("application/octet-stream")
                .body(("%PDF-1.7 " + MatrixTargets.WRITTEN).getBytes(StandardCharsets.UTF_8))
                .post("/v1/information-requests/{id}/attachments", id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void accuse(String complaint) {
        accuse(complaint, MatrixTargets.OPERATOR);
    }

    private void accuse(String complaint, UUID operator) {
        jdbc.update(
                "update complaint set accused_operator_id = ?, accused_name = 'Squillo', grade = 'B', gathered = true"
                        + " where id = ?",
                operator,
                UUID.fromString(complaint));
    }

    private static String opening(String... complaints) {
        return "{\"complaintIds\": [\"" + String.join("\", \"", complaints) + "\"], \"reason\": \"Insieme.\"}";
    }

    /** @return the case's id */
    private String act(String path, String body) {
        return requests.as(RealmActor.REGULATOR)
                .contentType("application/json")
                .body(body)
                .post("/v1/cases" + path)
                .then()
                .statusCode(path.isEmpty() ? 201 : 200)
                .extract()
                .path("summary.id");
    }
}
