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
 * @param time of day too: an operator may ask several times a day
 * @param why what it wanted to do
 */
record RecipientRow(
        String name, String search, String behalf, String behalfSearch, String time, String why, String told) {

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
                Formats.of(lang).time(asked.at()),
                why(asked, post, texts),
                told(asked.answer(), post, texts));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String why(Recipient asked, boolean post, RecipientTexts texts) {
        return switch (asked.purpose()) {
            case "CAMPAIGN" -> post ? texts.postCampaign() : texts.callCampaign();
            case "MONTHLY_UPDATE" -> texts.update();
            case "THIRD_PARTY_TRANSFER" ->
                asked.passedTo() == null ? texts.transfer() : texts.transferTo(asked.passedTo());
            case null, default -> post ? texts.post() : texts.calls();
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
