package it.opposizioni.portal.application;

import static it.opposizioni.portal.layout.FormField.Kind.DIGITS;
import static it.opposizioni.portal.layout.FormField.Kind.EMAIL;
import static it.opposizioni.portal.layout.FormField.Kind.LINE;
import static it.opposizioni.portal.layout.FormField.Kind.ORGANISATION;

import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.CompanyClient.Representative;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.layout.FormField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What is written in an application, field by field: the pages of its parts, the summary and the registrar's page are made from it. */
enum ApplicationField {
    NAME(
            Part.COMPANY,
            "name",
            ORGANISATION,
            Company::name,
            FieldTexts::companyName,
            FieldTexts::companyNameHint,
            FieldTexts::companyNameMissing),
    SEAT(Part.COMPANY, "seat", LINE, Company::seat, FieldTexts::seat, FieldTexts::seatHint, FieldTexts::seatMissing),
    CONTACT(
            Part.COMPANY,
            "contact",
            EMAIL,
            Company::contact,
            FieldTexts::contact,
            FieldTexts::contactHint,
            FieldTexts::contactMissing),
    VAT_NUMBER(
            Part.COMPANY,
            "vatNumber",
            DIGITS,
            Company::vatNumber,
            FieldTexts::vatNumber,
            FieldTexts::vatNumberHint,
            FieldTexts::vatNumberMissing),
    REPRESENTATIVE_NAME(
            Part.REPRESENTATIVE,
            "name",
            LINE,
            person(Representative::name),
            FieldTexts::representativeName,
            _ -> "",
            FieldTexts::representativeNameMissing),
    TAX_CODE(
            Part.REPRESENTATIVE,
            "taxCode",
            LINE,
            person(Representative::taxCode),
            FieldTexts::taxCode,
            FieldTexts::taxCodeHint,
            FieldTexts::taxCodeMissing),
    REPRESENTATIVE_EMAIL(
            Part.REPRESENTATIVE,
            "email",
            EMAIL,
            person(Representative::email),
            FieldTexts::representativeEmail,
            FieldTexts::representativeEmailHint,
            FieldTexts::representativeEmailMissing),
    PEC(Part.PEC, "pec", EMAIL, Company::pec, FieldTexts::pec, FieldTexts::pecHint, FieldTexts::pecMissing),
    /** Not required from a company that makes no calls; the service decides. */
    ROC_NUMBER(
            Part.ROC,
            "rocNumber",
            DIGITS,
            Company::rocNumber,
            FieldTexts::rocNumber,
            FieldTexts::rocNumberHint,
            _ -> "");

    private final Part part;
    private final String key;
    private final FormField.Kind kind;
    private final Function<Company, String> value;
    private final Function<FieldTexts, String> label;
    private final Function<FieldTexts, String> hint;
    private final Function<FieldTexts, String> missing;

    /** @param key name in the form and in what is sent to the service */
    ApplicationField(
            Part part,
            String key,
            FormField.Kind kind,
            Function<Company, String> value,
            Function<FieldTexts, String> label,
            Function<FieldTexts, String> hint,
            Function<FieldTexts, String> missing) {
        this.part = part;
        this.key = key;
        this.kind = kind;
        this.value = value;
        this.label = label;
        this.hint = hint;
        this.missing = missing;
    }

    private static Function<Company, String> person(Function<Representative, String> value) {
        return company -> company.representative() == null ? null : value.apply(company.representative());
    }

    static List<ApplicationField> of(Part part) {
        return Arrays.stream(values()).filter(field -> field.part == part).toList();
    }

    String key() {
        return key;
    }

    /** Null where nothing was written yet. */
    String value(Company company) {
        return value.apply(company);
    }

    /** The registrar alone changes it once the operator is registered; the rest the operator keeps up to date (DPR 26/2022 art. 5 c. 2). */
    boolean isFixedByRegistration() {
        return this == NAME || this == VAT_NUMBER;
    }

    FormField in(FieldTexts texts) {
        return new FormField(key, kind, label.apply(texts), hint.apply(texts), missing.apply(texts), List.of());
    }
}
