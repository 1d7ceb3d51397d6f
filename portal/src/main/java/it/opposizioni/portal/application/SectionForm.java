package it.opposizioni.portal.application;

import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form of one part of an application: what is known, what is missing, and what is sent. */
final class SectionForm {

    private static final String ACTIVITY = "activity";
    private static final String DECLARATION = "declaration";
    private static final List<String> ACTIVITIES = List.of("callsItself", "outsources", "callsForOthers");

    private final Part part;
    private final List<ApplicationField> fields;

    /** @param registered whether it is about a registration, of which some fields are fixed */
    SectionForm(Part part, boolean registered) {
        this.part = part;
        this.fields = ApplicationField.of(part).stream()
                .filter(field -> !registered || !field.isFixedByRegistration())
                .toList();
    }

    List<FormField> fields(FieldTexts texts) {
        return fields.stream().map(field -> field.in(texts)).toList();
    }

    Form show(Company company) {
        Form form = Form.empty();
        fields.forEach(field -> form.with(field.key(), field.value(company)));
        return switch (part) {
            case ACTIVITY -> form.withAll(ACTIVITY, activities(company));
            case DECLARATION -> form.withAll(DECLARATION, company.declaration() ? List.of("yes") : List.of());
            default -> form;
        };
    }

    private static List<String> activities(Company company) {
        return Stream.of(
                        Boolean.TRUE.equals(company.callsItself()) ? ACTIVITIES.get(0) : "",
                        Boolean.TRUE.equals(company.outsources()) ? ACTIVITIES.get(1) : "",
                        Boolean.TRUE.equals(company.callsForOthers()) ? ACTIVITIES.get(2) : "")
                .filter(answer -> !answer.isEmpty())
                .toList();
    }

    /** Names what is missing; whether what is there is right, the service says. */
    void check(Form form, FieldTexts texts) {
        fields(texts).forEach(field -> field.check(form));
        if (part == Part.ACTIVITY && form.value(ACTIVITY).isEmpty()) {
            form.reject(ACTIVITY, texts.activityMissing());
        }
        if (part == Part.DECLARATION && form.value(DECLARATION).isEmpty()) {
            form.reject(DECLARATION, texts.declarationMissing());
        }
    }

    Map<String, Object> answers(Form form) {
        Map<String, Object> answers = new HashMap<>();
        fields.stream()
                .filter(field -> !form.value(field.key()).isEmpty())
                .forEach(field -> answers.put(field.key(), form.value(field.key())));
        switch (part) {
            case ACTIVITY -> ACTIVITIES.forEach(answer -> answers.put(answer, form.has(ACTIVITY, answer)));
            case DECLARATION -> answers.put(DECLARATION, form.has(DECLARATION, "yes"));
            case REPRESENTATIVE -> {
                return Map.of("representative", answers);
            }
            default -> {
                // the fields are all there is
            }
        }
        return answers;
    }

    /** The field of the page that takes what concerns no field in particular. */
    String firstField() {
        return fields.isEmpty() ? part.path() : fields.getFirst().key();
    }

    /** The field of the page that a refusal is about. */
    String fieldOf(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return fields.stream()
                .map(ApplicationField::key)
                .filter(name::equals)
                .findFirst()
                .orElse(firstField());
    }
}
