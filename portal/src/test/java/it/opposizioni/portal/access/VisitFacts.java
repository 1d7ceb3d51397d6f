package it.opposizioni.portal.access;

import it.opposizioni.portal.mydata.ServiceData;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What registry-service tells the site about a person without an account, and how far that person has come. */
final class VisitFacts {

    private static final String VISIT = "0199aaaa-0000-4000-8000-0000000000cc";
    private static final String NUMBER = "+393331234567";

    private static final Set<String> WITH_EMAIL = Set.of("visit-mailed", "visit-read", "visit-chosen", "visit-done");

    private static final Map<String, Object> OPPOSITION = Map.of(
            "id", "0199aaaa-0000-7000-8000-0000000000dd",
            "number", NUMBER,
            "origin", "CITIZEN",
            "media", List.of("TELEPHONE"),
            "status", "REGISTERED",
            "effectiveFrom", "2026-11-25T08:00:00Z",
            "activeFrom", "2026-12-10T23:00:00Z",
            "daysLeft", 15,
            "protocol", "OPP-2026-TEST");

    private static final String OPPOSITION_JSON = """
            {"id": "0199aaaa-0000-7000-8000-0000000000dd", "number": "+393331234567", "origin": "CITIZEN", "media": ["TELEPHONE"],
             "status": "REGISTERED", "effectiveFrom": "2026-11-25T08:00:00Z", "activeFrom": "2026-12-10T23:00:00Z", "daysLeft": 15,
             "protocol": "OPP-2026-TEST"}""";

    private VisitFacts() {}

    static void tell() {
        String of = "/v1/visits/" + VISIT;
        String visit = """
                {"id": "%s", "standing": "NOT_REGISTERED", "emailCodeUntil": "2099-11-25T08:15:00Z"}""".formatted(VISIT);
        FakeService registry = FakeServices.registry();
        registry.answer("POST /v1/visits", 201, visit)
                .answer("POST " + of + "/line-proofs", 202, """
                        {"channel": "SMS", "expiresAt": "2099-11-25T08:10:00Z"}""")
                .answer("POST " + of + "/line-confirmation", visit)
                .answer("POST " + of + "/email", 202, visit)
                .answer("POST " + of + "/email-confirmation", visit)
                .answer("POST " + of + "/opening", OPPOSITION_JSON)
                .answer("GET " + of + "/opposition", OPPOSITION_JSON)
                .answer("POST " + of + "/renewal", OPPOSITION_JSON)
                .answer("POST " + of + "/withdrawal", OPPOSITION_JSON)
                .answer("GET " + of + "/history", """
                        {"items": [{"at": "2026-11-25T08:00:00Z", "change": "REGISTERED", "media": ["TELEPHONE"], "channel": "WEB"}]}""")
                .answer("GET " + of + "/certificate", "%PDF-")
                .answer("GET " + of + "/my-data", ServiceData.REGISTER)
                .answer("POST " + of + "/media/POST/addition", OPPOSITION_JSON)
                .answer("GET " + of + "/recipients", CitizenFacts.ASKED_ABOUT)
                .answer("POST " + of + "/recipients", CitizenFacts.ASKED_ABOUT)
                .answer("GET " + of + "/exemptions", "{\"items\": []}")
                .answer("POST " + of + "/exemptions", 201, CitizenFacts.EXEMPTED)
                .answer("DELETE " + of + "/exemptions/" + CitizenFacts.EXEMPTION, 204, "");
    }

    /** @param object as {@code authorisation-matrix.txt} calls it */
    static Object draft(String object) {
        boolean manages = object.equals("visit-coded") || object.equals("visit-opened");
        Map<String, Object> line = new HashMap<>(Map.of("codeExpiresAt", "2099-11-25T08:10:00Z"));
        Map<String, Object> email = new HashMap<>(Map.of("confirmed", false));
        Map<String, Object> draft = new HashMap<>(Map.of(
                "aim",
                manages ? "MANAGE" : "REGISTER",
                "visit",
                VISIT,
                "number",
                NUMBER,
                "line",
                line,
                "email",
                email));
        if (!object.equals("visit-begun")) {
            line.put("standing", object.equals("visit-taken") ? "BY_CODE" : "NOT_REGISTERED");
        }
        draft.put("opened", object.equals("visit-opened"));
        if (WITH_EMAIL.contains(object)) {
            email.put("address", "ada@example.org");
            email.put("codeUntil", "2099-11-25T08:15:00Z");
            email.put("confirmed", !object.equals("visit-mailed"));
        }
        if (object.equals("visit-chosen") || object.equals("visit-done")) {
            draft.put("media", List.of("TELEPHONE"));
        }
        if (object.equals("visit-done")) {
            draft.put(
                    "registered",
                    Map.of(
                            "protocol",
                            "OPP-2026-TEST",
                            "recordedAt",
                            "2026-11-25T08:00:00Z",
                            "opposition",
                            OPPOSITION));
        }
        return draft;
    }
}
