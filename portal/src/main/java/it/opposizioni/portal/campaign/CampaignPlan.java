package it.opposizioni.portal.campaign;

import static it.opposizioni.portal.layout.FormField.Kind.CHOICE;
import static it.opposizioni.portal.layout.FormField.Kind.LINE;

import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.SummaryRow;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What an operator says of a campaign when it creates it. Its {@link Field fields} are described here once: the form, the check and the
 * campaign's page are made from them.
 *
 * @param purpose CAMPAIGN, MONTHLY_UPDATE or THIRD_PARTY_TRANSFER
 * @param recipient who receives the numbers; null unless they are passed on
 * @param medium TELEPHONE or POST
 * @param principalId for whom it is run; null when for the operator itself
 */
public record CampaignPlan(String name, String purpose, String recipient, String medium, UUID principalId) {

    static final String TRANSFER = "THIRD_PARTY_TRANSFER";

    static CampaignPlan of(Form form) {
        String purpose = form.value("purpose");
        return new CampaignPlan(
                form.value("name"),
                purpose,
                purpose.equals(TRANSFER) ? form.value("recipient") : null,
                form.value("medium"),
                form.id("principalId").orElse(null));
    }

    /** All but the principal, which is chosen among the mandates. */
    enum Field {
        /** The title of its page. */
        NAME(
                "name",
                LINE,
                FieldTexts::name,
                FieldTexts::campaignNameHint,
                FieldTexts::campaignNameMissing,
                (_, _) -> ""),
        PURPOSE("purpose", CHOICE, FieldTexts::purpose, _ -> "", FieldTexts::purposeMissing, PurposeLabels::purpose),
        /** Shown with the purpose. */
        RECIPIENT(
                "recipient",
                LINE,
                FieldTexts::recipient,
                FieldTexts::recipientHint,
                FieldTexts::recipientMissing,
                (_, _) -> ""),
        MEDIUM("medium", CHOICE, FieldTexts::medium, _ -> "", FieldTexts::mediumMissing, PurposeLabels::medium);

        private final String key;
        private final FormField.Kind kind;
        private final Function<FieldTexts, String> label;
        private final Function<FieldTexts, String> hint;
        private final Function<FieldTexts, String> missing;
        private final BiFunction<CampaignPlan, Lang, String> shown;

        /** @param shown the answer in words; empty where the campaign's page has no row for it */
        Field(
                String key,
                FormField.Kind kind,
                Function<FieldTexts, String> label,
                Function<FieldTexts, String> hint,
                Function<FieldTexts, String> missing,
                BiFunction<CampaignPlan, Lang, String> shown) {
            this.key = key;
            this.kind = kind;
            this.label = label;
            this.hint = hint;
            this.missing = missing;
            this.shown = shown;
        }

        private List<Choice> choices(Lang lang) {
            return switch (this) {
                case PURPOSE -> PurposeLabels.purposes(lang);
                case MEDIUM -> PurposeLabels.media(lang);
                default -> List.of();
            };
        }

        /** A recipient is needed only where the numbers are passed on. */
        private boolean isNeeded(Form form) {
            return this != RECIPIENT || form.value(PURPOSE.key).equals(TRANSFER);
        }

        private FormField in(Lang lang) {
            FieldTexts texts = Texts.of(FieldTexts.class, lang);
            return new FormField(key, kind, label.apply(texts), hint.apply(texts), missing.apply(texts), choices(lang));
        }
    }

    /** What the form asks. */
    static List<FormField> fields(Lang lang) {
        return Arrays.stream(Field.values()).map(field -> field.in(lang)).toList();
    }

    /** Names what is missing, in the order of the page. */
    static void check(Form form, Lang lang) {
        Arrays.stream(Field.values())
                .filter(field -> field.isNeeded(form))
                .forEach(field -> field.in(lang).check(form));
    }

    /** The field of the form that a refusal of the service is about. */
    static String fieldOf(String pointer) {
        String name = pointer.replaceFirst("^/", "");
        boolean known =
                name.equals("principalId") || Arrays.stream(Field.values()).anyMatch(field -> field.key.equals(name));
        return known ? name : Field.NAME.key;
    }

    List<SummaryRow> rows(Lang lang) {
        return Arrays.stream(Field.values())
                .map(field -> SummaryRow.of(field.in(lang).label(), field.shown.apply(this, lang)))
                .filter(row -> !row.lines().getFirst().isBlank())
                .toList();
    }
}
