package it.opposizioni.portal.organisation;

import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.FormField.Kind;
import it.opposizioni.portal.organisation.ListReviewClient.Confirmation;
import java.util.List;

/** What a registrar states about a list of an organisation: where the evidence is, or why it is refused. */
final class EvidenceForm {

    static final String REASON = "reason";

    private static final String EVIDENCE = "evidenceReference";
    private static final String CHANNEL = "channel";

    private EvidenceForm() {}

    /** How most of it comes. */
    static Form begun() {
        return Form.empty().with(CHANNEL, "EMAIL");
    }

    static List<FormField> fields(SentListTexts texts) {
        return List.of(
                new FormField(
                        EVIDENCE,
                        Kind.LINE,
                        texts.listEvidence(),
                        texts.listEvidenceHint(),
                        texts.listEvidenceMissing(),
                        List.of()),
                new FormField(
                        CHANNEL,
                        Kind.CHOICE,
                        texts.channel(),
                        "",
                        texts.channelMissing(),
                        List.of(Choice.of("EMAIL", texts.byEmail()), Choice.of("POST", texts.byPost()))));
    }

    static void check(Form form, SentListTexts texts) {
        fields(texts).forEach(field -> field.check(form));
    }

    static Confirmation confirmation(Form form) {
        return new Confirmation(form.value(EVIDENCE), form.value(CHANNEL));
    }

    /** The field that the registry means by a pointer. */
    static String fieldOf(String pointer) {
        return switch (pointer) {
            case "/" + EVIDENCE, "/" + CHANNEL, "/" + REASON -> pointer.substring(1);
            default -> "decision";
        };
    }
}
