package it.opposizioni.portal.authority;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How strong evidence is, in words. A code that is new to us shows as it is. */
final class Grades {

    private Grades() {}

    /** The strongest first. */
    static Map<String, String> names(AuthorityTexts texts) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of("A", "B", "C").forEach(code -> names.put(code, name(code, texts)));
        return names;
    }

    static String name(String code, AuthorityTexts texts) {
        return switch (code) {
            case "A" -> texts.gradeA();
            case "B" -> texts.gradeB();
            case "C" -> texts.gradeC();
            default -> code;
        };
    }
}
