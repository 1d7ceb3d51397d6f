package it.opposizioni.portal.calllog;

import it.opposizioni.portal.operatorarea.CompanyAnswers;

/** What operator-service says about a log of calls. */
public final class CallLogAnswers {

    public static final String ID = "019ac000-0000-7000-8000-0000000000d1";

    private static final String NONE = """
            {"calls": 0, "unremarkable": 0, "noConsultation": 0, "toldOpposed": 0, "consultationUnknown": 0, "opposed": 0,
             "unknownThen": 0, "undeclaredCaller": 0, "outOfHours": 0, "unreadable": 0}""";
    private static final String SOME = """
            {"calls": 12000, "unremarkable": 11650, "noConsultation": 210, "toldOpposed": 7, "consultationUnknown": 0,
             "opposed": 9, "unknownThen": 40, "undeclaredCaller": 0, "outOfHours": 120, "noMandate": 61, "outOfRange": 62,
             "unreadable": 3}""";

    private CallLogAnswers() {}

    private static String log(String state, String counts, String more) {
        return """
                {"id": "%s", "operator": {"id": "%s", "name": "Acme Energia S.p.A."}, "principal": null, "ofInspector": false,
                 "state": "%s", "startedAt": "2026-11-25T09:00:00Z", "counts": %s, "inputBytes": 540000%s}""".formatted(ID, CompanyAnswers.ID, state, counts, more);
    }

    public static String sealed() {
        return log("SEALED", SOME, """
                , "sealedAt": "2026-11-25T09:00:09Z", "firstCall": "2026-11-02T08:00:00Z", "lastCall": "2026-11-24T18:59:00Z",
                 "registerAsOf": "2026-11-25T08:59:58Z", "knownFrom": "2026-11-01T00:15:00Z", "inputSha256": "ab12",
                 "findingsBytes": 20000, "filesUntil": "2026-12-25T23:00:00Z", "receiptCode": "7K3M9QX2T8VWB4ND",
                 "progress": {"stage": "DONE", "doneBytes": 0, "totalBytes": 1080000}""");
    }

    static String clean() {
        return sealed().replace(
                        SOME, NONE.replace("\"calls\": 0, \"unremarkable\": 0", "\"calls\": 5, \"unremarkable\": 5"));
    }

    static String checking() {
        return log(
                "CHECKING",
                NONE,
                ", \"progress\": {\"stage\": \"COMPARING\", \"doneBytes\": 270000, \"totalBytes\": 1080000}");
    }

    static String failed() {
        return log(
                "FAILED",
                NONE,
                ", \"failure\": \"NO_NUMBERS\", \"failureDetail\": \"Nessuna riga.\", \"failureLine\": 1000");
    }
}
