package it.opposizioni.portal.delegation;

import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.delegation.DelegationClient.Offer;
import it.opposizioni.portal.layout.Form;
import java.util.Optional;

/** The form by which somebody is asked to act for the visitor, or for an organisation that the visitor represents. */
final class OfferForm {

    private static final String CONTENT = "content";

    private OfferForm() {}

    /** As the registry takes it; empty when something is wrong, which the form says then. */
    static Optional<Offer> read(Form form, DelegationTexts texts) {
        if (form.value("name").isEmpty()) {
            form.reject("name", texts.nameMissing());
        }
        if (TaxCode.tryParse(form.value("taxCode"))
                .filter(code -> code.kind() == TaxCode.Kind.PERSON)
                .isEmpty()) {
            form.reject("taxCode", texts.taxCodeWrong());
        }
        if (!form.value("lastDay").isEmpty() && form.day("lastDay").isEmpty()) {
            form.reject("lastDay", texts.lastDayWrong());
        }
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(new Offer(
                        form.value("name"),
                        form.value("taxCode"),
                        form.day("lastDay").orElse(null)));
    }

    /** What the registry says of it, beside the fields. */
    static Form refused(Form form, UpstreamException e, DelegationTexts texts) {
        return isWithoutTaxCode(e)
                ? form.reject(CONTENT, texts.taxCodeNeeded())
                : FormProblems.into(form, e, CONTENT, OfferForm::fieldOf);
    }

    /** An account of the realm alone states none. */
    private static boolean isWithoutTaxCode(UpstreamException e) {
        return e.status() == 403
                && e.problem().filter(p -> p.slug().equals("tax-code-needed")).isPresent();
    }

    private static String fieldOf(String pointer) {
        return switch (pointer) {
            case "/name", "/taxCode", "/lastDay" -> pointer.substring(1);
            default -> CONTENT;
        };
    }
}
