package it.opposizioni.complaint.cases;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.attachment.SampleFiles;
import it.opposizioni.complaint.attachment.StoredContents;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Cases to which officials add documents of the authority's own. */
abstract class DocumentScenario extends OperatorScenario {

    static final String DOCUMENTS = "/v1/cases/{id}/documents";
    static final String ONE = DOCUMENTS + "/{document}";
    static final String TITLE = "Verbale dell’ispezione n. 3 + allegato è%";

    @Inject
    Jdbc jdbc;

    @Inject
    StoredContents contents;

    static String encoded(String title) {
        return URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Response add(RequestSpecification who, String id, byte[] content) {
        return who.contentType("application/octet-stream")
                .header("Document-Title", encoded(TITLE))
                .body(content)
                .post(DOCUMENTS, id);
    }

    static String added(String id) {
        return add(anna(), id, SampleFiles.pdf())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Of anna. */
    String aCase() {
        String complaint = complaints.strong(somebody());
        gathering.gather();
        String id = opened(complaint);
        done(anna(), id, "assignment", "");
        return id;
    }

    static void refused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", equalTo("urn:problem:opposizioni:" + type));
    }

    UUID storedAs(String document) {
        return jdbc.first(
                        "select file from complaint_attachment where id = ?",
                        row -> row.getObject(1, UUID.class),
                        UUID.fromString(document))
                .orElseThrow();
    }

    List<String> looks() {
        return jdbc.query(
                "select kind || ' ' || coalesce(person, 'of nobody') || ' ' || resource from access_note"
                        + " where kind like 'ATTACHMENT%' order by id",
                row -> row.getString(1));
    }
}
