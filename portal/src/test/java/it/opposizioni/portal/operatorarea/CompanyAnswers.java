package it.opposizioni.portal.operatorarea;

/** What operator-service says of operators, as its interface has it. */
public final class CompanyAnswers {

    public static final String ID = "018f0000-0000-7000-8000-000000000001";
    public static final String OTHER = "018f0000-0000-7000-8000-000000000003";

    private CompanyAnswers() {}

    /** An operator in a state, its visitor with a role. */
    public static String company(String state, String role) {
        return company(state, role, "DONE", "null");
    }

    /** Fined by a case. */
    public static String fined(String role) {
        return company("ACTIVE", role).replace("\"version\": 3,", """
                "version": 3, "surcharge": {"caseId": "0199aaaa-0000-7000-8000-00000000a5c0", "code": "FAS-2026-7K3M-Q9XD",
                 "percent": 10, "from": "2026-11-25", "until": "2031-11-25"},""");
    }

    /** @param pec status of the part about the PEC address */
    public static String company(String state, String role, String pec, String reason) {
        return """
                {"id": "%s", "name": "Acme Energia S.p.A.", "seat": "Via Verdi 10, Milano", "contact": "privacy@acme.example",
                 "vatNumber": "01234560157", "rocNumber": "10001", "pec": "acme@pec.example", "callsForOthers": false,
                 "callsItself": true, "outsources": true, "declaration": true,
                 "representative": {"name": "Ada Neri", "taxCode": "NREDAA80A41F205X", "email": "ada@acme.example"},
                 "state": "%s", "stateReason": null, "since": "2026-11-20T09:00:00Z", "appliedAt": "2026-11-18T09:00:00Z",
                 "answerDue": "2026-12-03", "version": 3, "myRole": %s, "sections": [
                 {"section": "COMPANY", "status": "DONE", "reason": null},
                 {"section": "REPRESENTATIVE", "status": "DONE", "reason": null},
                 {"section": "PEC", "status": "%s", "reason": %s},
                 {"section": "ROC", "status": "DONE", "reason": null},
                 {"section": "ACTIVITY", "status": "DONE", "reason": null},
                 {"section": "DECLARATION", "status": "DONE", "reason": null}]}""".formatted(ID, state, role == null ? "null" : "\"" + role + "\"", pec, reason);
    }
}
