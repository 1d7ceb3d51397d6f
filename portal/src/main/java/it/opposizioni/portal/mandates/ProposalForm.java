package it.opposizioni.portal.mandates;

import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.mandates.MandateClient.Proposal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was typed to propose a mandate. */
final class ProposalForm {

    private final Form form;

    ProposalForm(Form form) {
        this.form = form;
    }

    Form checked(MandateTexts texts) {
        if (!List.of("OUTSOURCER", "PRINCIPAL").contains(form.value("side"))) {
            form.reject("side", texts.sideMissing());
        }
        if (numbers().isEmpty()) {
            form.reject("callingNumbers", texts.callingNumbersMissing());
        }
        if (form.value("from").isEmpty()) {
            form.reject("from", texts.fromMissing());
        } else if (day("from") == null) {
            form.reject("from", texts.dateWrong());
        }
        if (!form.value("until").isEmpty() && day("until") == null) {
            form.reject("until", texts.dateWrong());
        }
        return form;
    }

    /** The other side calls for us, or we call for it. */
    Proposal asProposal(UUID other) {
        boolean theyCall = form.has("side", "OUTSOURCER");
        return new Proposal(theyCall ? other : null, theyCall ? null : other, numbers(), day("from"), day("until"));
    }

    private List<String> numbers() {
        return form.value("callingNumbers")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private LocalDate day(String field) {
        try {
            return form.value(field).isEmpty() ? null : LocalDate.parse(form.value(field));
        } catch (DateTimeException _) {
            return null;
        }
    }

    static String fieldOf(String pointer) {
        if (pointer.startsWith("/from")) {
            return "from";
        }
        if (pointer.startsWith("/until")) {
            return "until";
        }
        return pointer.startsWith("/outsourcerId") || pointer.startsWith("/principalId") ? "side" : "callingNumbers";
    }
}
