package it.opposizioni.portal.application;

import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.CompanyClient.Representative;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.layout.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form of one part of an application: what is known, what is missing, and what is sent. */
final class SectionForm {

    private static final List<String> ACTIVITIES = List.of("callsItself", "outsources", "callsForOthers");

    private SectionForm() {}

    static Form of(Part part, Company company) {
        Form form = Form.empty();
        Representative person =
                company.representative() == null ? new Representative(null, null, null) : company.representative();
        return switch (part) {
            case COMPANY ->
                form.with("name", company.name())
                        .with("seat", company.seat())
                        .with("contact", company.contact())
                        .with("vatNumber", company.vatNumber());
            case REPRESENTATIVE ->
                form.with("name", person.name())
                        .with("taxCode", person.taxCode())
                        .with("email", person.email());
            case PEC -> form.with("pec", company.pec());
            case ROC -> form.with("rocNumber", company.rocNumber());
            case ACTIVITY -> form.withAll("activity", activities(company));
            case DECLARATION -> form.withAll("declaration", company.declaration() ? List.of("yes") : List.of());
        };
    }

    private static List<String> activities(Company company) {
        return Stream.of(
                        Boolean.TRUE.equals(company.callsItself()) ? "callsItself" : "",
                        Boolean.TRUE.equals(company.outsources()) ? "outsources" : "",
                        Boolean.TRUE.equals(company.callsForOthers()) ? "callsForOthers" : "")
                .filter(answer -> !answer.isEmpty())
                .toList();
    }

    /** Names what is missing; whether what is there is right, the service says. */
    static void check(Part part, List<String> fields, Form form, FieldTexts texts) {
        fields.stream()
                .filter(field -> form.value(field).isEmpty())
                .forEach(field -> missing(part, field, form, texts));
    }

    private static void missing(Part part, String field, Form form, FieldTexts texts) {
        switch (field) {
            case "name" ->
                form.reject("name", part == Part.COMPANY ? texts.nameMissing() : texts.representativeNameMissing());
            case "seat" -> form.reject("seat", texts.seatMissing());
            case "contact" -> form.reject("contact", texts.contactMissing());
            case "vatNumber" -> form.reject("vatNumber", texts.vatNumberMissing());
            case "taxCode" -> form.reject("taxCode", texts.taxCodeMissing());
            case "email" -> form.reject("email", texts.representativeEmailMissing());
            case "pec" -> form.reject("pec", texts.pecMissing());
            case "activity" -> form.reject("activity", texts.activityMissing());
            case "declaration" -> form.reject("declaration", texts.declarationMissing());
            default -> {
                // the ROC number may be left out by who calls for nobody
            }
        }
    }

    static Map<String, Object> answers(Part part, List<String> fields, Form form) {
        Map<String, Object> answers = new HashMap<>();
        switch (part) {
            case ACTIVITY -> ACTIVITIES.forEach(answer -> answers.put(answer, form.has("activity", answer)));
            case REPRESENTATIVE -> answers.put("representative", filled(fields, form));
            case DECLARATION -> answers.put("declaration", form.has("declaration", "yes"));
            default -> answers.putAll(filled(fields, form));
        }
        return answers;
    }

    private static Map<String, Object> filled(List<String> fields, Form form) {
        Map<String, Object> filled = new HashMap<>();
        fields.stream()
                .filter(field -> !form.value(field).isEmpty())
                .forEach(field -> filled.put(field, form.value(field)));
        return filled;
    }

    /** The field of the page that a refusal is about. */
    static String fieldOf(Part part, String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (part == Part.ACTIVITY) {
            return "activity";
        }
        return part.fields().contains(name) ? name : part.fields().getFirst();
    }
}
