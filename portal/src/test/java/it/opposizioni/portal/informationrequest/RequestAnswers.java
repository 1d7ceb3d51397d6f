package it.opposizioni.portal.informationrequest;

/** What complaint-service answers an operator about one request of the authority. */
public final class RequestAnswers {

    public static final String ID = "0199aaaa-0000-7000-8000-00000000a5c0";
    public static final String ATTACHMENT = "0199aaaa-0000-7000-8000-00000000f180";
    public static final String CODE = "FAS-2026-7K3M-Q9XD";

    private RequestAnswers() {}

    /** @param more fields, each with a comma before it */
    public static String summary(String state, String more) {
        return """
            {"id": "%s", "code": "%s", "state": "%s", "askedAt": "2026-11-25T10:00:00Z", "complaints": 2%s}\
            """.formatted(ID, CODE, state, more);
    }

    /** @param parts fields after the summary, each with a comma before it */
    public static String request(String summary, String parts) {
        return "{\"summary\": " + summary + parts + "}";
    }

    /** Asked once, and to be answered. */
    public static String toAnswer(String dueOn) {
        return request(
                summary("TO_ANSWER", ", \"dueOn\": \"" + dueOn + "\""),
                QUESTION + ", \"replyPossible\": true, \"extensionPossible\": true");
    }

    static final String QUESTION = """
        , "questions": [{"version": 3, "at": "2026-11-25T10:00:00Z", "text": "Chi ha chiamato?"}]\
        """;

    static final String REPLY = """
        , "replies": [{"version": 4, "at": "2026-11-28T10:00:00Z", "by": "Ada Neri", "late": false,
          "publicPart": "Non siamo stati noi.", "officialPart": "Ecco i tabulati."}]\
        """;

    /** A fine and a suspension, as the service says it in Italian. */
    static final String DECISION = """
        , "decision": {"outcome": "UPHELD", "decidedAt": "2027-01-05T10:00:00Z", "amount": 20000,
          "measures": [{"code": "FINE_PROPOSED", "text": "sanzione pecuniaria"}, {"code": "SUSPENSION", "text": "sospensione dal registro"}],
          "ceiling": "Il massimo è 20.000.000 di euro.", "facts": "Cinque chiamate.",
          "grounds": [{"citation": "L 5/2018 art. 1 c. 10", "text": "Violazione ripetuta"}],
          "reasons": "Il registro aveva risposto di no.", "appeal": "Si può ricorrere al tribunale entro 30 giorni."}\
        """;

    /** What was added to the reply that is not sent yet. */
    public static String attachments(int left) {
        return "{\"items\": [" + attachment(ATTACHMENT) + "], \"left\": " + left + "}";
    }

    public static String attachment(String id) {
        return """
            {"id": "%s", "caseId": "%s", "type": "PDF", "bytes": 1234567, "addedAt": "2026-11-26T10:00:00Z"}\
            """.formatted(id, ID);
    }

    public static String complaints() {
        return """
            {"items": [{"code": "SEG-2026-7K3M-Q9X4", "stage": "TAKEN_IN_CHARGE", "product": "ENERGY", "evidence": "LISTED",
              "calls": [{"at": "2026-11-20T09:12:00Z", "callerNumber": "+390687654321", "kind": "HUMAN"}]},
             {"code": "SEG-2026-AAAA-BBBB", "stage": "TAKEN_IN_CHARGE", "product": "UNKNOWN", "evidence": "NUMBER_ONLY",
              "calls": [{"at": "2026-11-21T06:00:00Z", "partOfDay": "MORNING", "kind": "SILENT"}]}], "next": null}\
            """;
    }
}
