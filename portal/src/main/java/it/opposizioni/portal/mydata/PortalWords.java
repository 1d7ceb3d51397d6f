package it.opposizioni.portal.mydata;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.kit.mydata.KeptData;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Explains the portal's own part as the services explain theirs. */
final class PortalWords {

    private final PortalDataTexts texts;

    private PortalWords(PortalDataTexts texts) {
        this.texts = texts;
    }

    static PortalWords in(Lang lang) {
        return new PortalWords(Texts.of(PortalDataTexts.class, lang));
    }

    DataPart explain(JsonNode data) {
        return new DataPart(data, fields(), values(), kept());
    }

    private Map<String, String> fields() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("profile", texts.fieldProfile());
        words.put("messages", texts.fieldMessages());
        words.put("drafts", texts.fieldDrafts());
        words.put("notices", texts.fieldNotices());
        words.put("name", texts.fieldName());
        words.put("email", texts.fieldEmail());
        words.put("appIoTaxCode", texts.fieldAppIoTaxCode());
        words.put("pec", texts.fieldPec());
        words.put("phone", texts.fieldPhone());
        words.put("bySms", texts.fieldBySms());
        words.put("waitingAddress", texts.fieldWaitingAddress());
        words.put("language", texts.fieldLanguage());
        words.put("updatedAt", texts.fieldUpdatedAt());
        words.put("at", texts.fieldAt());
        words.put("subject", texts.fieldSubject());
        words.put("text", texts.fieldText());
        words.put("channel", texts.fieldChannel());
        words.put("refusedBy", texts.fieldRefusedBy());
        words.put("state", texts.fieldState());
        words.put("sentAt", texts.fieldSentAt());
        words.put("delivery", texts.fieldDelivery());
        words.put("read", texts.fieldRead());
        words.put("pecState", texts.fieldPecState());
        words.put("pecAt", texts.fieldPecAt());
        words.put("code", texts.fieldCode());
        words.put("kind", texts.fieldKind());
        words.put("createdAt", texts.fieldCreatedAt());
        words.put("content", texts.fieldContent());
        words.put("address", texts.fieldAddress());
        words.put("askedAt", texts.fieldAskedAt());
        return words;
    }

    private Map<String, String> values() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("HELD", texts.valueHeld());
        words.put("PENDING", texts.valuePending());
        words.put("SENT", texts.valueSent());
        words.put("FAILED", texts.valueFailed());
        words.put("KEPT", texts.valueKept());
        words.put("EMAIL", texts.valueEmail());
        words.put("APP_IO", texts.valueAppIo());
        words.put("PEC", texts.valuePec());
        words.put("SMS", texts.valueSms());
        words.put("VOICE", texts.valueVoice());
        words.put("BOX", texts.valueBox());
        words.put("ACCEPTED", texts.valuePecAccepted());
        words.put("NOT_CERTIFIED", texts.valuePecNotCertified());
        words.put("DELAYED", texts.valuePecDelayed());
        words.put("REFUSED", texts.valuePecRefused());
        words.put("DELIVERED", texts.valuePecDelivered());
        words.put("UNDELIVERED", texts.valueUndelivered());
        words.put("numbers", texts.valueNumbers());
        words.put("complaint", texts.valueComplaint());
        words.put("removal", texts.valueRemoval());
        words.put("visit", texts.valueVisit());
        words.put("invitation", texts.valueInvitation());
        words.put("assistance-asked", texts.valueAssistance());
        words.put("number-check", texts.valueNumberCheck());
        words.put("number-import", texts.valueNumberImport());
        words.put("form", texts.valueForm());
        words.put("form-set-aside", texts.valueFormSetAside());
        words.put("it", texts.valueItalian());
        words.put("en", texts.valueEnglish());
        return words;
    }

    /** What the visitor can have erased is not among it. */
    private List<KeptData> kept() {
        return List.of(new KeptData(texts.keptCodes(), texts.keptCodesWhy(), texts.keptCodesUntil()));
    }
}
