package it.opposizioni.portal.authority;

import it.opposizioni.portal.cases.CaseTexts;
import it.opposizioni.portal.complaint.ComplaintClient.Complaint;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import java.util.ArrayList;
import java.util.List;

/** About whom an official can make a case of a complaint: who called, or the principal, which answers for the call, too (L. 5/2018 art. 1 c. 11). */
final class CaseParties {

    private static final String FIELD = "party";

    private CaseParties() {}

    /** Who called comes first: what it did is what its principal answers for. */
    static List<Choice> of(Complaint complaint, ComplaintLabels words, CaseTexts texts) {
        List<Choice> parties = new ArrayList<>();
        if (complaint.isFreeForCase()) {
            parties.add(new Choice("CALLER", words.accused(complaint.accused()), texts.caller()));
        }
        if (complaint.isFreeForPrincipalCase()) {
            parties.add(new Choice("PRINCIPAL", words.principal(complaint.accused()), texts.principal()));
        }
        return parties;
    }

    /** The form as it is shown: until somebody chooses, the first one is chosen. */
    static Form chosen(Form form, List<Choice> parties) {
        return parties.isEmpty() || !form.value(FIELD).isEmpty()
                ? form
                : form.with(FIELD, parties.getFirst().value());
    }
}
