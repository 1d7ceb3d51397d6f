package it.opposizioni.portal.deskcomplaint;

import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.portal.complaint.CallsForm;
import it.opposizioni.portal.complaint.ComplaintDraft;
import it.opposizioni.portal.complaint.DetailsForm;
import it.opposizioni.portal.complaint.FilingTexts;
import it.opposizioni.portal.desk.DeskTexts;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Entry;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.FormField.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The form by which a registrar writes a complaint down: the fields of every complaint on one page, and how it came. */
final class DeskComplaintForm {

    static final String CALLED = "calledNumber";
    static final String NAME = "name";
    static final int MOST_CALLS = 10;

    private static final String GROUND = "ground";
    private static final String TAX_CODE = "taxCode";
    private static final String EMAIL = "email";
    private static final String LANGUAGE = "language";

    private final DeskTexts desk;
    private final DeskComplaintTexts texts;
    private final FilingTexts filing;
    private final DeskNoteForm note;
    private final FieldTexts fields;
    private final Lang lang;
    private final Clock clock;

    DeskComplaintForm(Lang lang, Clock clock) {
        this.lang = lang;
        this.clock = clock;
        this.desk = Texts.of(DeskTexts.class, lang);
        this.note = new DeskNoteForm(lang);
        this.texts = Texts.of(DeskComplaintTexts.class, lang);
        this.filing = Texts.of(FilingTexts.class, lang);
        this.fields = Texts.of(FieldTexts.class, lang);
    }

    /** With the answers that most complaints have: somebody is on the telephone now. */
    static Form begun() {
        return DeskNoteForm.begun().with(LANGUAGE, "it");
    }

    /** How many calls the page showed, or is to show. */
    static int count(Form form) {
        String typed = form.value("places");
        return typed.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(typed), 1, MOST_CALLS) : 1;
    }

    /** How it came; the day follows. */
    List<FormField> how() {
        return List.of(note.channel());
    }

    /** The evidence, and who complains. */
    List<FormField> who() {
        return List.of(
                choice(
                        GROUND,
                        texts.ground(),
                        texts.groundMissing(),
                        Choice.of("LINE_ANSWERED", texts.groundAnswered()),
                        Choice.of("CONTRACT", texts.groundContract())),
                note.evidence(),
                line(NAME, texts.name(), texts.nameMissing()),
                line(TAX_CODE, fields.taxCode(), fields.taxCodeMissing()),
                new FormField(EMAIL, Kind.EMAIL, desk.email(), texts.emailHint(), "", List.of()),
                choice(
                        LANGUAGE,
                        desk.language(),
                        desk.languageMissing(),
                        Choice.of("it", desk.italian()),
                        Choice.of("en", desk.english())));
    }

    private static FormField line(String name, String label, String missing) {
        return new FormField(name, Kind.LINE, label, "", missing, List.of());
    }

    private static FormField choice(String name, String label, String missing, Choice... choices) {
        return new FormField(name, Kind.CHOICE, label, "", missing, List.of(choices));
    }

    /**
     * As the service takes it; empty when something is wrong, which the form says then, in the order of the page. What the service would refuse is found
     * here as far as it can be: who asks the person on the telephone again asks once.
     */
    Optional<DeskReport> read(Form form) {
        ComplaintDraft told = ComplaintDraft.in(form, count(form));
        new CallsForm(form, filing, lang.locale(), clock).check(told.calls());
        DetailsForm.check(form, filing);
        how().forEach(field -> field.check(form));
        Optional<Instant> day = note.received(form);
        if (day.filter(received -> received.isAfter(clock.instant())).isPresent()) {
            form.reject(DeskNoteForm.RECEIVED, filing.inFuture());
        }
        who().forEach(field -> {
            field.check(form);
            if (field.name().equals(TAX_CODE)
                    && TaxCode.tryParse(form.value(TAX_CODE)).isEmpty()) {
                form.reject(TAX_CODE, texts.taxCodeWrong());
            }
        });
        return form.isWrong() ? Optional.empty() : day.map(received -> new DeskReport(told, entry(form, received)));
    }

    private static Entry entry(Form form, Instant received) {
        String email = form.value(EMAIL);
        return new Entry(
                form.value(DeskNoteForm.CHANNEL),
                received,
                form.value(GROUND),
                form.value(DeskNoteForm.EVIDENCE),
                form.value(NAME),
                form.value(TAX_CODE),
                email.isEmpty() ? null : email,
                form.value(LANGUAGE));
    }

    /** The field that a JSON pointer of the service is about. */
    static String fieldOf(String pointer) {
        if (pointer.startsWith("/desk/")) {
            return DeskNoteForm.fieldOf(pointer);
        }
        if (pointer.startsWith("/calls/")) {
            String[] parts = pointer.split("/");
            String name = parts.length > 3 ? parts[3] : "callerNumber";
            return switch (name) {
                        case "at" -> "time";
                        case "on" -> "date";
                        case "partOfDay" -> "part";
                        default -> name;
                    }
                    + parts[2];
        }
        return switch (pointer) {
            case "/company", "/product", "/text" -> pointer.substring(1);
            case "/consentGiven" -> "consent";
            case "/askedToStop" -> "asked";
            default -> CALLED;
        };
    }
}
