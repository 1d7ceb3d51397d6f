package it.opposizioni.portal.cases;

/** What complaint-service answers about requests for a whole case. */
public final class ReleaseAnswers {

    public static final String ID = "018f0000-0000-7000-8000-0000000000ea";

    private ReleaseAnswers() {}

    /** @param me whether the reader has asked; otherwise it may answer what waits */
    public static String of(String state, String askedBy, boolean me) {
        boolean waits = state.equals("REQUESTED");
        return """
                {"id": "%s", "caseId": "%s", "caseCode": "FAS-2026-7K3M-Q9XD", "state": "%s", "askedAt": "2026-11-25T09:00:00Z",
                 "askedBy": {"subject": "%s", "name": "%s Neri", "me": %s}, "purpose": "Ispezione 12", %s
                 "downloads": %d, "decidable": %s}""".formatted(
                        ID,
                        CaseAnswers.ID,
                        state,
                        askedBy,
                        askedBy,
                        me,
                        waits ? "" : decided(state),
                        state.equals("RELEASED") ? 2 : 0,
                        waits && !me);
    }

    private static String decided(String state) {
        return """
                "decidedAt": "2026-11-25T10:00:00Z", "decidedBy": {"subject": "carla", "name": "Carla Conti", "me": false},
                """
                + (state.equals("REFUSED")
                        ? "\"reason\": \"Basta l’elenco.\","
                        : "\"usableUntil\": \"2026-11-26T23:00:00Z\",");
    }

    static String list(String... releases) {
        return "{\"items\": [" + String.join(", ", releases) + "]}";
    }
}
