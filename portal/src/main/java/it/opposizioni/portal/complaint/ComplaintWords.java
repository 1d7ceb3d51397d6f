package it.opposizioni.portal.complaint;

import it.opposizioni.portal.i18n.ComplaintTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The service's codes in the reader's words. A code that is new to us shows as it is. */
public final class ComplaintWords {

    private final ComplaintTexts texts;

    private ComplaintWords(ComplaintTexts texts) {
        this.texts = texts;
    }

    public static ComplaintWords in(Lang lang) {
        return new ComplaintWords(Texts.of(ComplaintTexts.class, lang));
    }

    public String stage(String code) {
        return switch (code) {
            case "FILED" -> texts.stageFiled();
            case "EVIDENCE_COLLECTED" -> texts.stageEvidence();
            case "TAKEN_IN_CHARGE" -> texts.stageTaken();
            case "UNDER_INVESTIGATION" -> texts.stageInvestigation();
            case "CLOSED_UPHELD" -> texts.stageUpheld();
            case "CLOSED_NOT_UPHELD" -> texts.stageNotUpheld();
            case "CLOSED_OUTSIDE_SCOPE" -> texts.stageOutside();
            case "WITHDRAWN" -> texts.stageWithdrawn();
            default -> code;
        };
    }

    public String stageTone(String code) {
        return switch (code) {
            case "FILED", "EVIDENCE_COLLECTED" -> "wait";
            case "CLOSED_UPHELD" -> "ok";
            default -> "";
        };
    }

    /** All stages, in the order of a complaint's life. */
    public Map<String, String> stages() {
        return choices(
                this::stage,
                "FILED",
                "EVIDENCE_COLLECTED",
                "TAKEN_IN_CHARGE",
                "UNDER_INVESTIGATION",
                "CLOSED_UPHELD",
                "CLOSED_NOT_UPHELD",
                "CLOSED_OUTSIDE_SCOPE",
                "WITHDRAWN");
    }

    public Map<String, String> findings() {
        return choices(
                this::finding,
                "VIOLATION_LIKELY",
                "FOREIGN_CALLER",
                "CALLER_UNKNOWN",
                "INCOMPLETE",
                "IN_ACTIVATION",
                "EXEMPTED",
                "NOT_OPPOSED");
    }

    private static Map<String, String> choices(UnaryOperator<String> words, String... codes) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String code : codes) {
            choices.put(code, words.apply(code));
        }
        return choices;
    }

    public String finding(String code) {
        return switch (code == null ? "INCOMPLETE" : code) {
            case "VIOLATION_LIKELY" -> texts.findingViolation();
            case "NOT_OPPOSED" -> texts.findingNotOpposed();
            case "IN_ACTIVATION" -> texts.findingActivation();
            case "EXEMPTED" -> texts.findingExempted();
            case "CALLER_UNKNOWN" -> texts.findingUnknown();
            case "FOREIGN_CALLER" -> texts.findingForeign();
            case "INCOMPLETE" -> texts.findingIncomplete();
            default -> code;
        };
    }

    public String findingTone(String code) {
        return "VIOLATION_LIKELY".equals(code) ? "bad" : code == null || code.equals("INCOMPLETE") ? "wait" : "";
    }

    public String actor(String code) {
        return switch (code) {
            case "REPORTER" -> texts.actorReporter();
            case "REGISTER" -> texts.actorRegister();
            case "REGULATOR" -> texts.actorRegulator();
            case "NOBODY" -> texts.actorNobody();
            default -> code;
        };
    }

    public String kind(String code) {
        return switch (code) {
            case "HUMAN" -> texts.kindHuman();
            case "RECORDED" -> texts.kindRecorded();
            case "SILENT" -> texts.kindSilent();
            default -> code;
        };
    }

    public String answer(Boolean given) {
        return given == null ? texts.unknown() : given ? texts.yes() : texts.no();
    }

    /** An answer as the form has it: yes, no or anything else. */
    public String typed(String word) {
        return answer(ComplaintDraft.answer(word));
    }

    public String product(String code) {
        return code == null ? "" : products().getOrDefault(code, code);
    }

    /** In the order in which people choose. */
    public Map<String, String> products() {
        Map<String, String> products = new LinkedHashMap<>();
        products.put("ENERGY", texts.productEnergy());
        products.put("TELECOMMUNICATIONS", texts.productTelecommunications());
        products.put("INSURANCE", texts.productInsurance());
        products.put("FINANCE", texts.productFinance());
        products.put("INVESTMENT", texts.productInvestment());
        products.put("HEALTH", texts.productHealth());
        products.put("HOUSEHOLD", texts.productHousehold());
        products.put("TRAVEL", texts.productTravel());
        products.put("MARKET_RESEARCH", texts.productResearch());
        products.put("OTHER", texts.productOther());
        products.put("UNKNOWN", texts.unknown());
        return products;
    }
}
