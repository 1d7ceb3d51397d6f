package it.opposizioni.portal.operatorarea;

import it.opposizioni.portal.testing.FakeServices;
import java.time.LocalDate;

/** What operator-service answers to the overview of an operator. */
final class DashboardAnswers {

    static final String RUNNING = """
            {"id": "018f0000-0000-7000-8000-0000000000c2", "kind": "LIST", "state": "COMPARING", "startedAt": "2026-11-25T09:00:00Z",
             "lastValidDay": null, "received": 500, "callable": 0}""";

    private DashboardAnswers() {}

    static void answer(LocalDate today, String company, String obligations) {
        FakeServices.operator()
                .answer("GET /v1/operators/me", company)
                .answer("GET /v1/obligations", "{\"items\": [" + obligations + "], \"calendarUrl\": null}")
                .answer("GET /v1/campaigns", """
                    {"items": [{"id": "018f0000-0000-7000-8000-0000000000b1", "name": "Luce d'inverno", "purpose": "CAMPAIGN",
                     "state": "OPEN", "openedAt": "2026-11-20T09:00:00Z", "atRisk": true}], "next": null}""")
                .answer("GET /v1/consultations/summary", """
                    {"running": 1, "valid": 1, "endings": [{"lastValidDay": "%s", "lists": 1}]}""".formatted(today.plusDays(2)));
        // in the order of the questions: what runs, what expires, what came last, and what is valid
        FakeServices.operator()
                .answer("GET /v1/consultations", page(RUNNING))
                .answer("GET /v1/consultations", page(sealed(today.plusDays(2))))
                .answer("GET /v1/consultations", page(RUNNING + "," + sealed(today.plusDays(2))));
    }

    static String page(String items) {
        return "{\"items\": [" + items + "], \"next\": null}";
    }

    static String sealed(LocalDate lastValidDay) {
        return """
            {"id": "018f0000-0000-7000-8000-0000000000c1", "kind": "LIST", "state": "SEALED", "startedAt": "2026-11-20T09:00:00Z",
             "sealedAt": "2026-11-20T09:01:00Z", "lastValidDay": "%s", "received": 12345, "callable": 9000}""".formatted(lastValidDay);
    }
}
