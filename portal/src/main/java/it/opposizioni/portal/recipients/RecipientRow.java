package it.opposizioni.portal.recipients;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.recipients.RecipientClient.Recipient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * One who asked, in words.
 *
 * @param search for its name in the directory, as an address has it
 * @param behalf for whom it did; empty when for itself
 * @param purpose may be empty
 */
record RecipientRow(
        String name,
        String search,
        String behalf,
        String behalfSearch,
        String day,
        String medium,
        String purpose,
        String told) {

    private static final String POST = "POST";

    static RecipientRow of(Recipient asked, Lang lang) {
        RecipientTexts texts = Texts.of(RecipientTexts.class, lang);
        boolean post = POST.equals(asked.medium());
        String behalf = asked.onBehalfOfName() == null ? "" : asked.onBehalfOfName();
        return new RecipientRow(
                asked.operatorName(),
                encoded(asked.operatorName()),
                behalf,
                encoded(behalf),
                Formats.of(lang).date(asked.at()),
                post ? texts.post() : texts.calls(),
                purpose(asked.purpose(), texts),
                told(asked.answer(), post, texts));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String purpose(String code, RecipientTexts texts) {
        return switch (code) {
            case "CAMPAIGN" -> texts.campaign();
            case "MONTHLY_UPDATE" -> texts.update();
            case "THIRD_PARTY_TRANSFER" -> texts.transfer();
            case null, default -> "";
        };
    }

    /** A code that is new to us shows as it is. */
    private static String told(String answer, boolean post, RecipientTexts texts) {
        return switch (answer) {
            case "OPPOSED" -> post ? texts.opposedPost() : texts.opposedCalls();
            case "EXEMPTED" -> post ? texts.exemptedPost() : texts.exemptedCalls();
            case "CALLABLE" -> post ? texts.writable() : texts.callable();
            default -> answer;
        };
    }
}
