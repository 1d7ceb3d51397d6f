package it.opposizioni.portal.cases;

import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.passedon.OtherAuthorities;

/** A decision as the form of its page has it. */
final class DecisionForm {

    private static final String FINE = "FINE_PROPOSED";

    private DecisionForm() {}

    /** With what was proposed and given back, to be corrected; empty before anything was proposed. */
    static Form begun(CaseClient.Decision proposed) {
        if (proposed == null) {
            return Form.empty();
        }
        Form form = Form.empty()
                .with("outcome", proposed.outcome())
                .withAll("measures", proposed.measures())
                .with("facts", proposed.facts())
                .withAll("grounds", proposed.grounds())
                .with("reasons", proposed.reasons())
                .with("reasonForReporters", proposed.reasonForReporters())
                .with("amount", written(proposed.amount()))
                .with("turnover", written(proposed.turnover()))
                .with("passedOnTo", proposed.passedOnTo());
        CaseClient.Worksheet worksheet = proposed.worksheet();
        return worksheet == null
                ? form
                : form.with("conduct", worksheet.conduct())
                        .with("seriousness", worksheet.seriousness())
                        .with("startingPoint", worksheet.startingPoint())
                        .with("circumstances", worksheet.circumstances())
                        .with("proportionality", worksheet.proportionality());
    }

    private static String written(Long amount) {
        return amount == null ? null : amount.toString();
    }

    /** Says in the form where an amount is none. */
    static CaseClient.Decision read(Form form, DecisionTexts texts) {
        return new CaseClient.Decision(
                orNull(form.value("outcome")),
                form.all("measures"),
                form.value("facts"),
                form.all("grounds"),
                form.value("reasons"),
                form.value("reasonForReporters"),
                amount(form, "amount", texts),
                amount(form, "turnover", texts),
                form.has("measures", FINE) ? worksheet(form) : null,
                OtherAuthorities.in(form));
    }

    private static CaseClient.Worksheet worksheet(Form form) {
        return new CaseClient.Worksheet(
                form.value("conduct"),
                orNull(form.value("seriousness")),
                form.value("startingPoint"),
                form.value("circumstances"),
                form.value("proportionality"));
    }

    /** People write 20.000.000 or 20,000,000, with or without blanks. Null where there is none; says in the form what is no amount. */
    static Long amount(Form form, String name, DecisionTexts texts) {
        String typed = form.value(name).replaceAll("[\\s\\p{Z}€]", "").replaceAll("[.,](?=\\d{3}(\\D|$))", "");
        Long amount = CaseAct.number(typed);
        if (amount == null && !typed.isEmpty()) {
            form.reject(name, texts.noAmount());
        }
        return amount;
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /** Of the whole form: the fields are named as the service names them. */
    static String fieldOf(String pointer) {
        String name = pointer.replaceFirst("^/decision/", "")
                .replaceFirst("^worksheet/", "")
                .replaceFirst("^/", "")
                .replaceFirst("/.*", "");
        return switch (name) {
            case "version", "decision" -> "state";
            case "worksheet" -> "conduct";
            case "reason" -> "returnReason";
            default -> name;
        };
    }
}
