package it.opposizioni.portal.mydata;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.kit.mydata.KeptData;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Explains the portal's own part as the services explain theirs. */
final class PortalWords {

    private final PortalDataTexts texts;
    private final TypedDraftTexts given;
    private final ComplaintLabels labels;

    private PortalWords(Lang lang) {
        texts = Texts.of(PortalDataTexts.class, lang);
        given = Texts.of(TypedDraftTexts.class, lang);
        labels = ComplaintLabels.in(lang);
    }

    static PortalWords in(Lang lang) {
        return new PortalWords(lang);
    }

    DataPart explain(JsonNode data) {
        return new DataPart(data, fields(), values(), kept());
    }

    private Map<String, String> fields() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("profile", texts.fieldProfile());
        words.put("messages", texts.fieldMessages());
        words.put("drafts", texts.fieldDrafts());
        words.put("pages", texts.fieldPages());
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
        words.putAll(given());
        return words;
    }

    /** What a person gives in a draft. */
    private Map<String, String> given() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("number", given.fieldNumber());
        words.put("numbers", given.fieldNumbers());
        words.put("lines", given.fieldLines());
        words.put("media", given.fieldMedia());
        words.put("medium", given.fieldMedium());
        words.put("what", given.fieldWhat());
        words.put("calledNumber", given.fieldCalledNumber());
        words.put("calls", given.fieldCalls());
        words.put("callerNumber", given.fieldCallerNumber());
        words.put("withheld", given.fieldWithheld());
        words.put("unknown", given.fieldUnknown());
        words.put("date", given.fieldDate());
        words.put("time", given.fieldTime());
        words.put("season", given.fieldSeason());
        words.put("company", given.fieldCompany());
        words.put("product", given.fieldProduct());
        words.put("consent", given.fieldConsent());
        words.put("asked", given.fieldAsked());
        words.put("reason", given.fieldReason());
        words.put("purpose", given.fieldPurpose());
        words.put("question", given.fieldQuestion());
        words.put("protocol", given.fieldProtocol());
        words.put("other", given.fieldOther());
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
        labels.products().forEach(words::put);
        List.of("HUMAN", "RECORDED", "SILENT").forEach(kind -> words.put(kind, labels.kind(kind)));
        words.put("ALL", given.valueAll());
        words.put("TELEPHONE", given.valueTelephone());
        words.put("POST", given.valuePost());
        words.put("SUMMER", given.valueSummer());
        words.put("WINTER", given.valueWinter());
        words.put("yes", given.valueYes());
        words.put("unknown", given.valueNotKnown());
        words.put("chosen-cases", given.valueChosenCases());
        words.put("number-lookup", given.valueNumberLookup());
        words.put("number-look", given.valueNumberLook());
        words.put("desk-list", given.valueDeskList());
        words.put("case-proposal", given.valueCaseProposal());
        words.put("desk-complaint", given.valueDeskComplaint());
        return words;
    }

    /** What the visitor can have erased is not among it. */
    private List<KeptData> kept() {
        return List.of(new KeptData(texts.keptCodes(), texts.keptCodesWhy(), texts.keptCodesUntil()));
    }
}
