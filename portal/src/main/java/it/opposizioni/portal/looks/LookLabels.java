package it.opposizioni.portal.looks;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.oversight.NumberPageTexts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Labels of the service's codes. A code that is new to us shows as it is. */
public final class LookLabels {

    private static final List<String> KINDS = List.of(
            "SUMMARY",
            "COMPLAINT",
            "EVIDENCE",
            "ATTACHMENTS",
            "ATTACHMENT",
            "MESSAGES",
            "OPINION",
            "CASE",
            "CASE_EXPORT",
            "NUMBER",
            "LOOKS");

    private static final List<String> PURPOSES = List.of(
            "TO_BE_TAKEN_IN_CHARGE",
            "UNDER_REVIEW",
            "CLOSED_CONSULTED",
            "TOLD_AT_DESK",
            "CASE_WORKED_ON",
            "COMPLAINT",
            "CASE",
            "INSPECTION",
            "REQUEST",
            "LOOKS_CHECKED");

    private final LookTexts texts;
    private final NumberPageTexts numbers;

    private LookLabels(Lang lang) {
        this.texts = Texts.of(LookTexts.class, lang);
        this.numbers = Texts.of(NumberPageTexts.class, lang);
    }

    static LookLabels in(Lang lang) {
        return new LookLabels(lang);
    }

    public String person(LookClient.Looker person) {
        if (person.me()) {
            return texts.me();
        }
        return person.name() == null ? texts.nameless(person.code()) : person.name();
    }

    /** As an address has it. */
    public String encoded(LookClient.Looker person) {
        return URLEncoder.encode(person.subject(), StandardCharsets.UTF_8);
    }

    public String role(String code) {
        return switch (code) {
            case "REGULATOR" -> texts.regulator();
            case "REGISTRAR" -> texts.registrar();
            default -> code;
        };
    }

    public String kind(String code) {
        return switch (code) {
            case "SUMMARY" -> texts.kindSummary();
            case "COMPLAINT" -> texts.kindComplaint();
            case "EVIDENCE" -> texts.kindEvidence();
            case "ATTACHMENTS" -> texts.kindAttachments();
            case "ATTACHMENT" -> texts.kindAttachment();
            case "MESSAGES" -> texts.kindMessages();
            case "OPINION" -> texts.kindOpinion();
            case "CASE" -> texts.kindCase();
            case "CASE_EXPORT" -> texts.kindCaseExport();
            case "NUMBER" -> texts.kindNumber();
            case "LOOKS" -> texts.kindLooks();
            default -> code;
        };
    }

    public String purpose(String code) {
        return switch (code) {
            case "TO_BE_TAKEN_IN_CHARGE" -> texts.forTaking();
            case "UNDER_REVIEW" -> texts.forReview();
            case "CLOSED_CONSULTED" -> texts.forClosed();
            case "TOLD_AT_DESK" -> texts.forDesk();
            case "CASE_WORKED_ON" -> texts.forCase();
            case "LOOKS_CHECKED" -> texts.forCheck();
            case "COMPLAINT" -> texts.ofNumber(numbers.forComplaint());
            case "CASE" -> texts.ofNumber(numbers.forCase());
            case "INSPECTION" -> texts.ofNumber(numbers.forInspection());
            case "REQUEST" -> texts.ofNumber(numbers.forRequest());
            default -> code;
        };
    }

    /** What it is called; a number is masked. */
    public String subject(LookClient.Subject subject) {
        if (subject == null) {
            return "";
        }
        if (subject.number() != null) {
            return subject.number();
        }
        return subject.code() == null ? texts.gone() : subject.code();
    }

    Map<String, String> kinds() {
        return choices(KINDS, this::kind);
    }

    Map<String, String> purposes() {
        return choices(PURPOSES, this::purpose);
    }

    private static Map<String, String> choices(List<String> codes, UnaryOperator<String> words) {
        Map<String, String> choices = new LinkedHashMap<>();
        codes.forEach(code -> choices.put(code, words.apply(code)));
        return choices;
    }
}
