package it.opposizioni.complaint;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Bodies of complaints as a client sends them. */
public final class Filings {

    public static final String CALLED = "+393331234567";
    public static final String CALLER = "+390687654321";
    public static final String WORDS = "Volevano sapere il mio fornitore";

    private Filings() {}

    /** Files it, and returns its id. */
    public static String file(RequestSpecification reporter, String body) {
        return reporter.contentType(ContentType.JSON)
                .body(body)
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** One from a number that can be declared, and one from a withheld one. */
    public static String twoCalls() {
        return """
            {"calledNumber": "333 123 4567",
             "calls": [
               {"callerNumber": "06 8765 4321", "withheld": false, "at": "2026-11-20T10:12:00+01:00", "kind": "HUMAN"},
               {"withheld": true, "at": "2026-11-21T18:40:00+01:00", "kind": "SILENT"}],
             "company": "Acme Energia", "product": "ENERGY", "text": "%s",
             "consentGiven": false, "askedToStop": true}
            """.formatted(WORDS);
    }

    /** One call from this number. */
    public static String oneCall(String callerNumber) {
        return """
            {"calledNumber": "%s", "product": "ENERGY",
             "calls": [{"callerNumber": "%s", "at": "2026-11-20T10:12:00+01:00", "kind": "HUMAN"}]}
            """.formatted(CALLED, callerNumber);
    }

    /** Two calls on one day, each from one of these numbers. */
    public static String twoCalls(String first, String second) {
        return """
            {"calledNumber": "%s", "product": "ENERGY",
             "calls": [{"callerNumber": "%s", "at": "2026-11-20T10:12:00+01:00", "kind": "HUMAN"},
               {"callerNumber": "%s", "at": "2026-11-20T15:12:00+01:00", "kind": "HUMAN"}]}
            """.formatted(CALLED, first, second);
    }

    /** As a registrar writes it down for somebody who wrote. */
    public static String atTheDesk() {
        String told = oneCall(CALLER).strip();
        return told.substring(0, told.length() - 1) + """
            , "desk": {"channel": "POST", "receivedAt": "2026-11-24T09:00:00Z", "ground": "CONTRACT",
             "evidenceReference": "Prot. 1", "name": "Maria Rossi", "taxCode": "RSSMRA85T10A562S"}}
            """;
    }
}
