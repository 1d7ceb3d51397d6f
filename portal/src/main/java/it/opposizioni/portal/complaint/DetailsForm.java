package it.opposizioni.portal.complaint;

import it.opposizioni.portal.layout.Form;

/** Reads who called and what for. Only what was offered is required: the rest one may not know. */
public final class DetailsForm {

    private static final int LONGEST_COMPANY = 120;
    private static final int LONGEST_TEXT = 2_000;

    private DetailsForm() {}

    static Form of(ComplaintDraft draft) {
        return Form.empty()
                .with("company", draft.company())
                .with("product", draft.product())
                .with("consent", draft.consent())
                .with("asked", draft.asked())
                .with("text", draft.text());
    }

    static ComplaintDraft read(Form form, ComplaintDraft draft) {
        String product = form.value("product");
        return draft.withDetails(
                form.value("company"),
                ComplaintLabels.PRODUCTS.contains(product) ? product : "",
                form.value("consent"),
                form.value("asked"),
                form.value("text"));
    }

    public static void check(Form form, FilingTexts texts) {
        if (form.value("company").length() > LONGEST_COMPANY) {
            form.reject("company", texts.tooLong(LONGEST_COMPANY));
        }
        if (!ComplaintLabels.PRODUCTS.contains(form.value("product"))) {
            form.reject("product", texts.productMissing());
        }
        if (form.value("text").length() > LONGEST_TEXT) {
            form.reject("text", texts.tooLong(LONGEST_TEXT));
        }
    }
}
