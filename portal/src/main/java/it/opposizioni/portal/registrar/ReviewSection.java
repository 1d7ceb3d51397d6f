package it.opposizioni.portal.registrar;

import it.opposizioni.portal.application.ApplicationTexts;
import it.opposizioni.portal.application.Part;
import java.util.Arrays;
import java.util.List;

/**
 * A part of an application that can be returned.
 *
 * @param field name of the field for the reason
 */
record ReviewSection(String code, String label, String field) {

    static List<String> codes() {
        return Arrays.stream(Part.values()).map(Part::name).toList();
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

    /** A part that is new to us shows as the service names it. */
    static String label(String code, ApplicationTexts texts) {
        return codes().contains(code) ? Part.valueOf(code).title(texts) : code;
    }
}
