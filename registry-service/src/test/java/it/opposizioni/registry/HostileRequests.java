package it.opposizioni.registry;

import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.HostileInput;
import java.util.List;

/** All operations of the register, and bodies that none of them can want. */
final class HostileRequests {

    static final String SOME_ID = "01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b11";

    /** An operation: who may, how, where. */
    record Operation(Role role, String method, String path, String contentType) {}

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    static final List<Operation> OPERATIONS = List.of(
            new Operation(Role.CITIZEN, "POST", "/v1/line-proofs", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/line-proofs/" + SOME_ID + "/confirmation", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/line-proofs/" + SOME_ID, null),
            new Operation(Role.CHANNEL, "POST", "/v1/line-calls", JSON),
            new Operation(Role.CHANNEL, "POST", "/v1/line-dialogue", FORM),
            new Operation(Role.SITE, "POST", "/v1/visits", JSON),
            new Operation(Role.SITE, "GET", "/v1/visits/" + SOME_ID, null),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/line-proofs", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/line-confirmation", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/email", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/email-confirmation", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/registration", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/management-code", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/opening", JSON),
            new Operation(Role.SITE, "GET", "/v1/visits/" + SOME_ID + "/opposition", null),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/renewal", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/withdrawal", JSON),
            new Operation(Role.SITE, "DELETE", "/v1/visits/" + SOME_ID + "/withdrawal", JSON),
            new Operation(Role.SITE, "GET", "/v1/visits/" + SOME_ID + "/history", null),
            new Operation(Role.SITE, "GET", "/v1/visits/" + SOME_ID + "/certificate", null),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/media/POST/addition", JSON),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/media/POST/withdrawal", JSON),
            new Operation(Role.SITE, "GET", "/v1/visits/" + SOME_ID + "/exemptions", null),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/exemptions", JSON),
            new Operation(Role.SITE, "DELETE", "/v1/visits/" + SOME_ID + "/exemptions/" + SOME_ID, null),
            new Operation(Role.SITE, "GET", "/v1/visits/" + SOME_ID + "/recipients", null),
            new Operation(Role.SITE, "POST", "/v1/visits/" + SOME_ID + "/recipients", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/oppositions/" + SOME_ID + "/recipients", null),
            new Operation(Role.CITIZEN, "POST", "/v1/oppositions/" + SOME_ID + "/recipients", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/oppositions", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/oppositions", null),
            new Operation(Role.CITIZEN, "GET", "/v1/oppositions/" + SOME_ID, null),
            new Operation(Role.CITIZEN, "GET", "/v1/oppositions/" + SOME_ID + "/history", null),
            new Operation(Role.CITIZEN, "GET", "/v1/oppositions/" + SOME_ID + "/certificate", null),
            new Operation(Role.CITIZEN, "POST", "/v1/oppositions/" + SOME_ID + "/withdrawal", JSON),
            new Operation(Role.CITIZEN, "DELETE", "/v1/oppositions/" + SOME_ID + "/withdrawal", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/oppositions/" + SOME_ID + "/renewals", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/oppositions/" + SOME_ID + "/media/POST/withdrawal", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/registrations/OPP-2026-0000-0000-0000", null),
            new Operation(Role.REGULATOR, "POST", "/v1/as-of-answers", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/oppositions", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/renewals", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/withdrawals", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/medium-withdrawals", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/exemptions", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/exemption-ends", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/lists", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/requests/" + SOME_ID + "/approval", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/requests/" + SOME_ID + "/rejection", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/delegations", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/delegations/" + SOME_ID, null),
            new Operation(Role.CITIZEN, "POST", "/v1/delegations/" + SOME_ID + "/acceptance", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/delegations/" + SOME_ID + "/refusal", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/delegations/" + SOME_ID + "/end", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/organisations", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/organisations/" + SOME_ID, null),
            new Operation(Role.CITIZEN, "POST", "/v1/organisations/" + SOME_ID + "/end", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/organisations/" + SOME_ID + "/representatives", null),
            new Operation(Role.REGISTRAR, "GET", "/v1/desk/organisations/" + SOME_ID, null),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/organisations/" + SOME_ID + "/confirmation", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/organisations/" + SOME_ID + "/refusal", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/organisations/" + SOME_ID + "/end", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/number-lists", "text/csv"),
            new Operation(Role.CITIZEN, "POST", "/v1/number-lists?media=FAX", "text/csv"),
            new Operation(Role.CITIZEN, "GET", "/v1/number-lists/" + SOME_ID, null),
            new Operation(Role.CITIZEN, "GET", "/v1/number-lists/" + SOME_ID + "/lines", null),
            new Operation(Role.REGISTRAR, "GET", "/v1/desk/number-lists/" + SOME_ID, null),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/number-lists/" + SOME_ID + "/confirmation", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/number-lists/" + SOME_ID + "/refusal", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/list-requests?kind=RENEWAL", "text/csv"),
            new Operation(Role.CITIZEN, "POST", "/v1/list-requests?kind=BURN", "text/csv"),
            new Operation(Role.CITIZEN, "POST", "/v1/list-requests?kind=EXEMPTION&operatorId=x&until=x", "text/csv"),
            new Operation(Role.CITIZEN, "POST", "/v1/list-requests", "text/csv"),
            new Operation(Role.CITIZEN, "GET", "/v1/list-requests/" + SOME_ID, null),
            new Operation(Role.CITIZEN, "GET", "/v1/list-requests/" + SOME_ID + "/lines", null),
            new Operation(Role.CITIZEN, "POST", "/v1/list-requests/" + SOME_ID + "/confirmation", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/list-requests/" + SOME_ID + "/end", JSON),
            new Operation(Role.CITIZEN, "POST", "/v1/list-requests/" + SOME_ID + "/undo", JSON),
            new Operation(Role.REGISTRAR, "GET", "/v1/desk/list-requests/" + SOME_ID, null),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/list-requests/" + SOME_ID + "/proposal", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/list-requests/" + SOME_ID + "/approval", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/desk/list-requests/" + SOME_ID + "/refusal", JSON),
            new Operation(Role.CITIZEN, "GET", "/v1/my-data", null),
            new Operation(Role.CITIZEN, "GET", "/v1/accesses", null),
            new Operation(Role.REGULATOR, "GET", "/v1/looks", null),
            new Operation(Role.REGISTRAR, "GET", "/v1/carried-over-imports", null),
            new Operation(Role.REGISTRAR, "GET", "/v1/carried-over-imports/" + SOME_ID, null),
            new Operation(Role.REGISTRAR, "POST", "/v1/carried-over-imports/" + SOME_ID + "/cancellation", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/carried-over-imports/" + SOME_ID + "/resumption", JSON),
            new Operation(Role.TELCO, "POST", "/v1/telco-feeds?feedId=1", "text/csv"),
            new Operation(Role.TELCO, "GET", "/v1/telco-feeds/" + SOME_ID, null),
            new Operation(Role.TELCO, "GET", "/v1/telco-feeds/" + SOME_ID + "/invalid-lines", null),
            new Operation(Role.REGISTRAR, "POST", "/v1/telco-feeds/" + SOME_ID + "/release", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/telco-feeds/" + SOME_ID + "/rejection", JSON),
            new Operation(Role.REGISTRAR, "POST", "/v1/carried-over-imports", "text/csv"));

    static final List<String> BODIES = HostileInput.bodies(
            "{\"number\":null,\"channel\":null,\"code\":null,\"lines\":null,\"proofId\":null,\"declaration\":null}",
            "{\"number\":{},\"channel\":[],\"code\":{},\"lines\":{},\"proofId\":[],\"declaration\":{}}",
            "{\"number\":42,\"channel\":7,\"code\":1,\"lines\":3,\"proofId\":9,\"declaration\":1}",
            "{\"number\":\"+393331234567\",\"channel\":\"PIGEON\",\"code\":\"12345\",\"proofId\":\"x\"}",
            "{\"number\":\"'; drop table opposition; --\",\"channel\":\"SMS\",\"code\":\"' or 1=1 --\"}",
            "{\"number\":\"\\u0000\",\"channel\":\"SMS\",\"code\":\"\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\"}",
            "{\"number\":\"" + "9".repeat(50_000) + "\",\"channel\":\"SMS\",\"code\":\"" + "9".repeat(9_000) + "\"}",
            "{\"caller\":\"anonymous\",\"pin\":\"123456\",\"at\":\"2026-11-25T09:00:00Z\"}",
            "{\"caller\":\"+393331234567\",\"pin\":\"123456\",\"at\":\"yesterday\"}",
            "{\"caller\":\"+393331234567\",\"pin\":\"123456\",\"at\":\"+999999999-12-31T23:59:59Z\"}",
            "{\"caller\":\"+393331234567\",\"pin\":\"123456\",\"at\":-1}",
            deskEntry("2026-11-25T09:00:00Z", "Ada\\u0000", "NREDAA80A41H501Q", "it"),
            deskEntry("2026-11-25T09:00:00Z", "Ada", "X", "it"),
            deskEntry("-999999999-01-01T00:00:00Z", "Ada", "NREDAA80A41H501Q", "it"),
            deskEntry("+999999999-01-01T00:00:00Z", "Ada", "NREDAA80A41H501Q", "it"),
            deskEntry("yesterday", "Ada", "NREDAA80A41H501Q", "it"),
            deskEntry("2026-11-25T09:00:00Z", "Ada", "NREDAA80A41H501Q", "de"),
            """
            {"numbers":[null],"channel":"PHONE","receivedAt":"2026-11-25T09:00:00Z","evidenceReference":"x",
            "holder":{"name":"Ada","taxCode":"NREDAA80A41H501Q"}}""",
            """
            {"numbers":["\\u0000"],"channel":"PHONE","receivedAt":"2026-11-25T09:00:00Z","evidenceReference":"x",
            "holder":{"name":"Ada","taxCode":"NREDAA80A41H501Q"}}""",
            "{\"name\":\"\\u0000\",\"taxCode\":\"BRNSRA90A41H501F\"}",
            "{\"name\":\"\\u202e\",\"taxCode\":\"BRNSRA90A41H501F\"}",
            "{\"name\":\"Sara\",\"taxCode\":\"' or 1=1 --\"}",
            "{\"name\":\"Sara\",\"taxCode\":\"BRNSRA90A41H501F\",\"lastDay\":\"+999999999-12-31\"}",
            "{\"name\":\"Sara\",\"taxCode\":\"BRNSRA90A41H501F\",\"lastDay\":\"2026-02-30\"}",
            "{\"name\":[],\"taxCode\":{},\"lastDay\":[2026]}",
            organisation("Acme", "00743110158", "PROXY", "T 512"),
            organisation("Acme", "NREDAA80A41H501X", "PROXY", "T 512"),
            organisation("Acme\\u0000", "00743110157", "PROXY", "T 512"),
            organisation("Acme", "00743110157", "OWNER", "T 512"),
            organisation("Acme", "00743110157", "PROXY", "\\u202e"),
            "{\"evidenceReference\":\"\\u0000\",\"channel\":\"EMAIL\"}",
            "{\"evidenceReference\":\"1187\",\"channel\":\"PIGEON\"}",
            "{\"reason\":\"\"}",
            "{\"reason\":\"\\u0000\"}",
            "{\"reason\":\"" + "x".repeat(2_000) + "\"}",
            "{\"line\":\"+33123456789\"}",
            "{\"line\":\"\\u0000\"}",
            "{\"line\":\"+39800123456\",\"channel\":\"SMS\"}",
            "{\"address\":\"a\",\"code\":\"\\u0000\"}",
            "{\"address\":\"a@b.it\\r\\nBcc: c@d.it\",\"code\":[]}",
            "{\"address\":\"" + "a".repeat(9_000) + "@b.it\",\"code\":\"" + "A".repeat(9_000) + "\"}",
            "{\"media\":[],\"declaration\":true}",
            "{\"media\":[null],\"declaration\":true}",
            "{\"media\":[\"FAX\"],\"declaration\":true}",
            "{\"media\":[\"TELEPHONE\"],\"declaration\":false}",
            "{\"lines\":[],\"declaration\":true}",
            "{\"lines\":[null],\"declaration\":true}",
            "{\"lines\":[{}],\"declaration\":false}",
            "{\"lines\":[{\"number\":\"abc\",\"proofId\":\"" + SOME_ID
                    + "\",\"media\":[\"FAX\"]}],\"declaration\":true}",
            "{\"lines\":[{\"number\":\"+393331234567\",\"proofId\":\"" + SOME_ID
                    + "\",\"media\":[]}],\"declaration\":true}",
            "{\"lines\":[{\"number\":\"+393331234567\",\"proofId\":\"" + SOME_ID
                    + "\"}],\"declaration\":true,\"language\":\"de\"}");

    private static String deskEntry(String receivedAt, String name, String taxCode, String language) {
        return """
                {"number":"+393331234567","channel":"PHONE","receivedAt":"%s","evidenceReference":"x","language":"%s",
                "holder":{"name":"%s","taxCode":"%s"}}""".formatted(receivedAt, language, name, taxCode);
    }

    private static String organisation(String name, String taxCode, String role, String evidence) {
        return """
                {"name":"%s","taxCode":"%s","role":"%s","evidenceReference":"%s"}""".formatted(name, taxCode, role, evidence);
    }

    private HostileRequests() {}
}
