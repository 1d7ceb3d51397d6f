package it.opposizioni.portal.organisation;

/** What the registry says of organisations and their lists. */
final class OrganisationAnswers {

    static final String ID = "018f0000-0000-7000-8000-0000000000c1";
    static final String LIST = "018f0000-0000-7000-8000-0000000000c2";

    private OrganisationAnswers() {}

    static String organisation(String state, String more) {
        return """
                {"id": "%s", "state": "%s", "name": "Acme S.p.A.", "taxCode": "00743110157", "role": "LEGAL_REPRESENTATIVE",
                 "evidenceReference": "Visura T 512", "requestedAt": "2026-11-25T09:00:00Z"%s}""".formatted(ID, state, more);
    }

    static String representation(String state, String more) {
        return organisation(state, """
                , "representative": {"name": "Giulia Ferri", "taxCode": "FRRGLI85A41F205E"}, "known": true%s""".formatted(more));
    }

    /**
     * As it stands among the delegations that Giulia has.
     *
     * @param taxCode as a delegation shows it
     * @param more begins with a comma
     */
    static String delegation(String name, String taxCode, String more) {
        return """
                {"id": "%s", "side": "RECEIVED", "state": "ACTIVE", "name": "%s", "taxCode": "%s",
                 "offeredAt": "2026-11-25T09:00:00Z", "acceptedAt": "2026-11-26T09:00:00Z"%s}""".formatted(ID, name, taxCode, more);
    }

    static String list(String state, String more) {
        return """
                {"id": "%s", "state": "%s", "sentAt": "2026-11-25T09:00:00Z", "sentBy": "Giulia Ferri", "lines": 1200, "done": 2%s}""".formatted(LIST, state, more);
    }

    /** @param more begins with a comma */
    static String request(String kind, String state, String more) {
        return """
                {"id": "%s", "kind": "%s", "state": "%s", "enteredAt": "2026-11-25T09:00:00Z", "enteredBy": "Giulia Ferri", "lines": 1200,
                 "done": 2%s}""".formatted(LIST, kind, state, more);
    }

    /** Of whole numbers, which were asked to leave the register. */
    static String requestLines() {
        return """
                {"items": [{"line": 2, "number": "+393331234501", "media": [], "outcome": "RECORDED"},
                 {"line": 3, "number": "+393331234502", "media": [], "outcome": "NOT_YOURS"},
                 {"line": 4, "number": "+393331234503", "media": [], "outcome": "ALREADY"}]}""";
    }

    static String lines(String next) {
        return """
                {"items": [{"line": 2, "number": "+393331234501", "outcome": "RECORDED"},
                 {"line": 3, "number": "interno 12", "media": ["TELEPHONE", "POST"], "outcome": "NOT_A_NUMBER"},
                 {"line": 4, "number": "+393331234502", "media": ["POST"]}]%s}""".formatted(next);
    }

    static String page(String item) {
        return "{\"items\": [" + item + "]}";
    }
}
