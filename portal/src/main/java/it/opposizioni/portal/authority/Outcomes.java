package it.opposizioni.portal.authority;

import it.opposizioni.portal.complaint.ComplaintClient.Complaint;
import it.opposizioni.portal.layout.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a complaint is closed by hand. A violation is none of them: it is found by the decision on a case. */
final class Outcomes {

    private static final String NOT_UPHELD = "NOT_UPHELD";
    private static final String OUTSIDE_SCOPE = "OUTSIDE_SCOPE";

    private Outcomes() {}

    static boolean isOne(String code) {
        return code.equals(NOT_UPHELD) || code.equals(OUTSIDE_SCOPE);
    }

    /** Those that are possible now. */
    static List<Choice> of(Complaint complaint, AuthorityTexts texts) {
        Map<String, Choice> byAct = new LinkedHashMap<>();
        byAct.put("NOT_UPHOLD", Choice.of(NOT_UPHELD, texts.notUpheld()));
        byAct.put("DECLARE_OUTSIDE_SCOPE", Choice.of(OUTSIDE_SCOPE, texts.outside()));
        byAct.keySet().retainAll(complaint.possibleActs());
        return List.copyOf(byAct.values());
    }
}
