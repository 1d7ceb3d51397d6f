package it.opposizioni.complaint.attachment;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Attachments as a client sends them. */
public final class Attachments {

    private Attachments() {}

    public static Response send(RequestSpecification reporter, String complaint, byte[] content) {
        return reporter.contentType("application/octet-stream")
                .body(content)
                .post("/v1/complaints/{id}/attachments", complaint);
    }

    /** Adds it, and returns its id. */
    public static String add(RequestSpecification reporter, String complaint, byte[] content) {
        return send(reporter, complaint, content)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
