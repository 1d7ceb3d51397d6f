package it.opposizioni.portal.criteria;

import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import java.util.List;
import java.util.Map;

/** Giulia registers a number and reports a call, as far as the page before sending. */
record CitizenWalks(Browser browser) {

    static final String NEW_NUMBER = "+39 333 765 4321";
    static final String REGISTRATION_PAGE = "/it/area-personale/iscrizioni/OPP-2026-TEST";

    private static final String PROOF = "018f0000-0000-7000-8000-00000000bbbb";
    private static final String SEND = "main .actions .btn-primary";
    private static final String REGISTRATION = """
            {"protocol":"OPP-2026-TEST","recordedAt":"2026-11-25T08:00:00Z","activeFrom":"2026-12-10T23:00:00Z","oppositions":[
            {"id":"018f0000-0000-7000-8000-00000000aaaa","number":"+393337654321","origin":"CITIZEN","media":["TELEPHONE"],
            "status":"REGISTERED","effectiveFrom":"2026-11-25T08:00:00Z","activeFrom":"2026-12-10T23:00:00Z","daysLeft":15,
            "protocol":"OPP-2026-TEST","version":1}]}""";

    static void tellTheServices() {
        FakeServices.registry()
                .answer("POST /v1/line-proofs", 202, """
                        {"id":"%s","expiresAt":"2026-11-25T22:10:00Z"}""".formatted(PROOF))
                .answer("POST /v1/line-proofs/" + PROOF + "/confirmation", """
                        {"id":"%s","usableUntil":"2026-11-25T22:30:00Z"}""".formatted(PROOF))
                .answer("POST /v1/oppositions", 201, REGISTRATION)
                .answer("GET /v1/registrations/OPP-2026-TEST", REGISTRATION);
        ServiceAnswers.registryKnowsTheLine();
        ServiceAnswers.callerIsDeclared("02 1234 5678");
        FakeServices.complaint()
                .answer("GET /v1/complaints", "{\"items\": [], \"next\": null}")
                .answer("POST /v1/complaints", 201, ServiceAnswers.complaint("FILED", "\"WITHDRAW\""))
                .answer("GET /v1/complaints/" + ServiceAnswers.ID, ServiceAnswers.complaint("FILED", "\"WITHDRAW\""))
                .answer("GET /v1/complaints/" + ServiceAnswers.ID + "/evidence", ServiceAnswers.evidence(false));
    }

    /** The four steps. */
    List<Seen> registration() {
        Seen numbers = browser.open("/it/area-personale/aggiungi-numeri");
        browser.submit("main form button", Map.of("number0", NEW_NUMBER));
        Seen proof = browser.submit("button[value=SMS]", Map.of());
        browser.submit("main section form button", Map.of("code0", "123 456"));
        Seen choices = browser.submit("main .container > form button", Map.of());
        return List.of(numbers, proof, choices, browser.submit("main form button", Map.of()));
    }

    Seen sendRegistration() {
        return browser.submit("main form button", Map.of("declaration", "yes"));
    }

    /** The three steps. */
    List<Seen> complaint() {
        Seen calls = browser.open("/it/area-personale/segnalazioni/nuova?n=02+1234+5678");
        Seen details = browser.submit(SEND, Map.of("date0", "2026-11-19", "time0", "18:30", "kind0", "HUMAN"));
        Seen check = browser.submit(
                SEND, Map.of("company", "Luce per tutti", "product", "ENERGY", "consent", "no", "asked", "yes"));
        return List.of(calls, details, check);
    }

    Seen sendComplaint() {
        return browser.submit(SEND, Map.of("declaration", "yes"));
    }
}
