package it.opposizioni.operator.registration;

import it.opposizioni.kit.text.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why an operator has its state. People's words stand as they wrote them. That a case of the regulator asks for it is a sentence of the register's
 * own: it is kept in Italian, and said in the reader's language.
 */
public final class StateReason {

    /** As it is kept where the case gives no reason. */
    public static final String OF_THE_AUTHORITY = "Decisione dell'autorità";

    /** Complaint-service writes it so: contract case-decided. */
    private static final Pattern OF_A_CASE = Pattern.compile(OF_THE_AUTHORITY + " sul fascicolo (\\S+)");

    private static final String OF_A_COURT = "Provvedimento del giudice sulla decisione del fascicolo ";

    private static final Pattern OF_A_COURT_ON_CASE = Pattern.compile(OF_A_COURT + "(\\S+)");

    private static final Text DECISION = Text.of("Decisione dell’autorità", "A decision of the authority");
    private static final Text DECISION_ON_CASE =
            Text.of("Decisione dell’autorità sul fascicolo %s", "The authority’s decision on case %s");

    private static final Text COURT_ON_CASE = Text.of(
            "Provvedimento del giudice sulla decisione del fascicolo %s", "A court’s order on the decision on case %s");

    private StateReason() {}

    /** As it is kept where a court has suspended or annulled the decision on a case. @param code of the case */
    public static String ofCourt(String code) {
        return OF_A_COURT + code;
    }

    /** @param kept null where nobody gave one: the reason is then empty */
    static Text of(String kept) {
        if (kept == null) {
            return null;
        }
        if (kept.equals(OF_THE_AUTHORITY)) {
            return DECISION;
        }
        Matcher ofCourt = OF_A_COURT_ON_CASE.matcher(kept);
        if (ofCourt.matches()) {
            return COURT_ON_CASE.with(ofCourt.group(1));
        }
        Matcher ofCase = OF_A_CASE.matcher(kept);
        return ofCase.matches() ? DECISION_ON_CASE.with(ofCase.group(1)) : Text.of(kept, kept);
    }
}
