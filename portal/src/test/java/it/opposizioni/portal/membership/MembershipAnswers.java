package it.opposizioni.portal.membership;

import it.opposizioni.portal.operatorarea.CompanyAnswers;

/** What operator-service says of the operators that a person belongs to. */
public final class MembershipAnswers {

    private MembershipAnswers() {}

    /** Acme alone. */
    public static String one() {
        return items(acme(true));
    }

    /** Beta alone. */
    public static String other() {
        return items(beta(true));
    }

    /** @param current id of the operator that the person acts for */
    public static String both(String current) {
        return items(acme(current.equals(CompanyAnswers.ID)) + "," + beta(current.equals(CompanyAnswers.OTHER)));
    }

    public static String acme(boolean current) {
        return membership(CompanyAnswers.ID, "\"Acme Energia S.p.A.\"", "OWNER", current);
    }

    public static String beta(boolean current) {
        return membership(CompanyAnswers.OTHER, "\"Beta Assicurazioni S.p.A.\"", "VIEWER", current);
    }

    /** @param name as JSON */
    public static String membership(String id, String name, String role, boolean current) {
        return """
                {"operatorId": "%s", "name": %s, "operatorState": "ACTIVE", "role": "%s", "current": %s}""".formatted(id, name, role, current);
    }

    public static String items(String items) {
        return "{\"items\": [" + items + "]}";
    }
}
