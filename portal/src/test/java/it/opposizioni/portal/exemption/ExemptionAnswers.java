package it.opposizioni.portal.exemption;

import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import java.util.List;

/** What the services answer about one opposed number and the companies that may call it. */
final class ExemptionAnswers {

    static final String OPPOSITION = "0199aaaa-0000-7000-8000-0000000000aa";
    static final String EXEMPTIONS = "/v1/oppositions/" + OPPOSITION + "/exemptions";
    static final String ID = "0199aaaa-0000-7000-8000-0000000000e1";

    private ExemptionAnswers() {}

    static FakeService registry() {
        return FakeServices.registry();
    }

    /** Giulia's number, which opposes calls and is active. */
    static void registryKnowsTheNumber() {
        registryKnows("\"TELEPHONE\"", "ACTIVE", "null");
    }

    static void registryKnows(String media, String status, String endedAt) {
        registry()
                .answer("GET /v1/oppositions/" + OPPOSITION, """
                        {"id": "%s", "number": "+393331234567", "origin": "HOLDER", "media": [%s], "status": "%s",
                         "effectiveFrom": "2026-09-01T08:00:00Z", "activeFrom": "2026-09-16T22:00:00Z", "daysLeft": 0,
                         "protocol": "OPP-2026-TEST", "endedAt": %s}""".formatted(OPPOSITION, media, status, endedAt))
                .answer("GET /v1/oppositions/" + OPPOSITION + "/history", """
                        {"items": [{"at": "2026-09-01T08:00:00Z", "change": "REGISTERED", "media": [%s]}]}""".formatted(media));
    }

    /** Acme may call from 1 December on. */
    static String exemption(String status, String until, String endedAt) {
        return exemption(ID, CompanyAnswers.ID, "Acme Energia S.p.A.", status, "2026-12-01", until, endedAt);
    }

    static String exemption(
            String id, String operator, String name, String status, String from, String until, String endedAt) {
        return """
                {"id": "%s", "operatorId": "%s", "operatorName": %s, "from": "%s", "until": %s, "status": "%s",
                 "grantedAt": "2026-09-20T09:00:00Z", "endedAt": %s}""".formatted(id, operator, quoted(name), from, quoted(until), status, quoted(endedAt));
    }

    /** The same, and who asked for it, and for its end. */
    static String askedFor(String exemption, String granted, String ended) {
        return exemption.substring(0, exemption.length() - 1)
                + ", \"granted\": %s, \"ended\": %s}".formatted(granted, ended);
    }

    /** The same, of a company that is ACTIVE, SUSPENDED, LAPSED or REVOKED. */
    static String ofOperator(String state, String exemption) {
        return exemption.substring(0, exemption.length() - 1) + ", \"operatorState\": \"%s\"}".formatted(state);
    }

    private static String quoted(String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    /** Several answers come one after the other. */
    static void exemptionsAre(String... exemptions) {
        registry().answer("GET " + EXEMPTIONS, "{\"items\": [" + String.join(",", exemptions) + "]}");
    }

    static String listed(String id, String name, String seat, String state) {
        return """
                {"id": "%s", "name": "%s", "seat": "%s", "state": "%s"}""".formatted(id, name, seat, state);
    }

    static void directoryFinds(List<String> companies, String next) {
        FakeServices.operator().answer("GET /v1/operators", """
                {"items": [%s], "next": %s}""".formatted(String.join(",", companies), quoted(next)));
    }

    static void directoryKnowsAcme() {
        directoryKnowsAcme("ACTIVE");
    }

    static void directoryKnowsAcme(String state) {
        FakeServices.operator()
                .answer(
                        "GET /v1/operators/" + CompanyAnswers.ID + "/directory-entry",
                        listed(CompanyAnswers.ID, "Acme Energia S.p.A.", "Milano", state));
    }
}
