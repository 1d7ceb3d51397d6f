package it.opposizioni.portal.registrar;

import it.opposizioni.portal.application.ApplicationTexts;
import java.util.List;

/**
 * A part of an application that can be returned.
 *
 * @param field name of the field for the reason
 */
record ReviewSection(String code, String label, String field) {

    static List<String> codes() {
        return List.of("COMPANY", "REPRESENTATIVE", "PEC", "ACTIVITY", "ROC", "DECLARATION");
    }

    static List<ReviewSection> all(ApplicationTexts texts) {
        return codes().stream()
                .map(code -> new ReviewSection(code, label(code, texts), "reason-" + code))
                .toList();
    }

    /** The field of the page that a refusal is about. */
    static String fieldOf(String pointer) {
        String code = pointer.substring(pointer.lastIndexOf('/') + 1);
        return pointer.startsWith("/sections/") && codes().contains(code) ? "reason-" + code : "history";
    }

    static String label(String code, ApplicationTexts texts) {
        return switch (code) {
            case "COMPANY" -> texts.COMPANY();
            case "REPRESENTATIVE" -> texts.REPRESENTATIVE();
            case "PEC" -> texts.PEC();
            case "ACTIVITY" -> texts.ACTIVITY();
            case "ROC" -> texts.ROC();
            default -> texts.DECLARATION();
        };
    }
}
