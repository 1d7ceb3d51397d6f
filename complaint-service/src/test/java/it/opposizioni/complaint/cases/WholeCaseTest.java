package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import it.opposizioni.complaint.attachment.Attachments;
import it.opposizioni.complaint.attachment.SampleFiles;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A case leaves as one archive that says of itself what is in it. */
@QuarkusTest
class WholeCaseTest extends CaseScenario {

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper json;

    /** By name, in their order. */
    static Map<String, byte[]> export(String id) throws IOException {
        released(id);
        Response answer = bruno().get("/v1/cases/{id}/export", id);
        answer.then().statusCode(200);
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"FAS-2026-[0-9A-Z-]{9}\\.zip\"");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** By anna, to bruno. */
    private static void released(String id) {
        String release = bruno().contentType(ContentType.JSON)
                .body("{\"caseId\": \"%s\", \"purpose\": \"Ispezione\"}".formatted(id))
                .post("/v1/case-releases")
                .path("id");
        anna().post("/v1/case-releases/{id}/approval", release).then().statusCode(200);
    }

    private static String codeOf(String complaint) {
        return anna().get("/v1/complaints/{id}", complaint).path("code");
    }

    private String caseOf(String... filed) {
        // whom each of them accuses
        gathering.gather();
        return opened(filed);
    }

    @Test
    void everythingIsInItAndTheManifestHasTheDigestOfEach() throws Exception {
        String withFile = complaints.strong(as("ada-of-the-file", Role.CITIZEN));
        Attachments.add(as("ada-of-the-file", Role.CITIZEN), withFile, SampleFiles.pdf());
        String id = caseOf(withFile, complaints.weak(somebody()));
        String code = codeOf(withFile);
        Map<String, byte[]> files = export(id);
        String directory = "complaints/" + code + "/";
        assertThat(files).hasSize(5).containsKeys(directory + "complaint.json", directory + code + "-1.pdf");
        assertThat(List.copyOf(files.keySet())).startsWith("case.json").endsWith("manifest.json");
        assertThat(files.get(directory + code + "-1.pdf")).isEqualTo(SampleFiles.pdf());

        JsonNode complaint = json.readTree(files.get(directory + "complaint.json"));
        assertThat(complaint.at("/complaint/id").asText()).isEqualTo(withFile);
        assertThat(complaint.at("/evidence/verdicts")).hasSize(3);
        assertThat(complaint.at("/stated")).hasSize(2);
        assertThat(complaint.at("/stated").findValuesAsText("answer")).contains("OPPOSED");
        JsonNode itsCase = json.readTree(files.get("case.json"));
        assertThat(itsCase.at("/shown/summary/id").asText()).isEqualTo(id);
        assertThat(itsCase.at("/shown/history/0/act").asText()).isEqualTo("OPEN");

        JsonNode manifest = json.readTree(files.get("manifest.json"));
        assertThat(manifest.at("/complaints").asInt()).isEqualTo(2);
        assertThat(manifest.at("/caseId").asText()).isEqualTo(id);
        List<String> named = new ArrayList<>();
        for (JsonNode file : manifest.at("/files")) {
            byte[] content = files.get(file.at("/name").asText());
            named.add(file.at("/name").asText());
            assertThat(file.at("/bytes").asInt()).isEqualTo(content.length);
            assertThat(file.at("/sha256").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
        named.add("manifest.json");
        assertThat(named).containsExactlyElementsOf(files.keySet());
    }

    @Test
    void theActOfADecisionIsInIt() throws Exception {
        String id = caseOf(complaints.strong(somebody()));
        assertThat(export(id)).doesNotContainKey("decision.pdf");
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), id, "approval", "");
        post(anna(), id, "notifications", "\"way\": \"IN_PERSON\", \"servedOn\": \"2026-11-25\"")
                .then()
                .statusCode(200);
        post(anna(), id, "appeals", """
                "appellant": "REPORTER", "court": "Tribunale di Lodi", "docket": "R.G. 8/2026", "filedOn": "2026-11-25", "seen": 0""").then().statusCode(200);
        Map<String, byte[]> files = export(id);
        assertThat(new String(files.get("decision.pdf"), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(json.readTree(files.get("case.json"))
                        .at("/notification/servedOn")
                        .asText())
                .isEqualTo("2026-11-25");
        assertThat(json.readTree(files.get("case.json"))
                        .at("/appeals/items/0/court")
                        .asText())
                .isEqualTo("Tribunale di Lodi");
    }

    @Test
    void whatReportersWereAskedAndAnsweredIsInIt() throws Exception {
        String asked = complaints.strong(as("ada-of-the-question", Role.CITIZEN));
        anna().post("/v1/complaints/{id}/taking-in-charge", asked).then().statusCode(200);
        for (String question : List.of("Chi parlava?", "Che cosa vendeva?")) {
            anna().contentType(ContentType.JSON)
                    .body("{\"text\": \"%s\"}".formatted(question))
                    .post("/v1/complaints/{id}/questions", asked)
                    .then()
                    .statusCode(201);
            clock.shift(Duration.ofDays(16));
        }
        as("ada-of-the-question", Role.CITIZEN)
                .contentType(ContentType.JSON)
                .body("{\"text\": \"Energia.\"}")
                .post("/v1/complaints/{id}/messages", asked)
                .then()
                .statusCode(201);
        String id = caseOf(asked);
        JsonNode complaint = json.readTree(export(id).get("complaints/" + codeOf(asked) + "/complaint.json"));
        assertThat(complaint.at("/questions").findValuesAsText("text"))
                .containsExactly("Chi parlava?", "Che cosa vendeva?");
        assertThat(complaint.at("/questions").findValuesAsText("askedBy")).containsExactly("anna", "anna");
        assertThat(complaint.at("/questions/0/answerBy").asText()).isEqualTo("2026-12-10");
        assertThat(complaint.at("/questions/0/answered").asBoolean()).isTrue();
        assertThat(complaint.at("/messages/0/text").asText()).isEqualTo("Energia.");
    }

    /** More than are read at once. */
    @Test
    void aCaseOfManyComplaintsIsWhole() throws Exception {
        for (int i = 0; i < 51; i++) {
            complaints.weak(somebody());
        }
        gathering.gather();
        String id = onlyCase();
        jdbc.update("update complaint set case_id = ? where case_id is null", UUID.fromString(id));
        JsonNode manifest = json.readTree(export(id).get("manifest.json"));
        assertThat(manifest.at("/complaints").asInt()).isEqualTo(51);
        assertThat(manifest.at("/files")).hasSize(52);
    }

    @Test
    void whoComplainedSeesThatTheAuthorityLookedAndItsAuditWhoTookIt() throws Exception {
        String complaint = complaints.strong(as("ada-of-the-look", Role.CITIZEN));
        String id = caseOf(complaint);
        export(id);
        as("ada-of-the-look", Role.CITIZEN)
                .get("/v1/accesses")
                .then()
                .body("items.kind", hasItems("COMPLAINT", "EVIDENCE"))
                .body("items.resource", hasItems(complaint));
        anna().get("/v1/looks?kind=CASE_EXPORT")
                .then()
                .body("items.person.subject", hasItems("bruno"))
                .body("items.subject.id", hasItems(id));
        assertProblem(bruno().get("/v1/cases/{id}/export", UUID.randomUUID()), 404);
    }
}
