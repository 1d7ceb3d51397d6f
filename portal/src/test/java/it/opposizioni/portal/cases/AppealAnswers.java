package it.opposizioni.portal.cases;

/** What complaint-service answers about appeals against the decision on a case. */
public final class AppealAnswers {

    static final String APPEAL = "018f0000-0000-7000-8000-0000000000b1";

    private AppealAnswers() {}

    public static String none() {
        return appeals(0, "IN_FORCE", false, "\"OPERATOR\", \"REPORTER\"", "");
    }

    /** Its history has one step. */
    static String pending() {
        return appeals(1, "IN_FORCE", true, "", item("PENDING", """
                "SUSPEND", "REJECT", "GRANT", "GRANT_IN_PART", "WITHDRAW", "EXTINGUISH", "MARK_AS_ERROR\"""", ""));
    }

    static String annulled() {
        return appeals(2, "ANNULLED", false, "\"REPORTER\", \"AUTHORITY\"", item("GRANTED", "\"MARK_AS_ERROR\"", """
                , {"act": "GRANT", "stage": "GRANTED", "day": "2027-03-01", "reference": "Sentenza <b>9</b>/2027",
                   "by": {"subject": "bruno", "name": "Bruno Conti", "me": false}, "at": "2027-03-02T09:00:00Z"}"""));
    }

    /** @param effect of the decision @param appellants who can appeal next, in quotes @param items of appeals */
    static String appeals(long version, String effect, boolean pending, String appellants, String items) {
        return """
                {"caseId": "%s", "code": "FAS-2026-7K3M-Q9XD", "version": %d, "effect": "%s", "pending": %s,
                 "decided": ["REPRIMAND", "FINE_PROPOSED"], "measures": ["FINE_PROPOSED"], "recordable": true,
                 "appellants": [%s], "items": [%s]}""".formatted(CaseAnswers.ID, version, effect, pending, appellants, items);
    }

    private static String item(String stage, String acts, String steps) {
        return """
                {"id": "%s", "appellant": "OPERATOR", "court": "Tribunale di <b>Milano</b>", "docket": "R.G. 77/2027",
                 "filedOn": "2027-01-11", "stage": "%s", "possibleActs": [%s], "steps": [
                  {"act": "FILE", "stage": "PENDING", "day": "2027-01-11",
                   "by": {"subject": "anna", "name": "Anna Neri", "me": true}, "at": "2027-01-12T09:00:00Z"}%s]}""".formatted(APPEAL, stage, acts, steps);
    }
}
