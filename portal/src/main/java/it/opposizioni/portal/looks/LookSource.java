package it.opposizioni.portal.looks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A service that notes who of the staff looks at what, with the codes that it has for what was looked at and what for. */
enum LookSource {
    COMPLAINTS(
            List.of(
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
                    "LOOKS"),
            List.of(
                    "TO_BE_TAKEN_IN_CHARGE",
                    "UNDER_REVIEW",
                    "CLOSED_CONSULTED",
                    "TOLD_AT_DESK",
                    "CASE_WORKED_ON",
                    "COMPLAINT",
                    "CASE",
                    "INSPECTION",
                    "REQUEST",
                    "LOOKS_CHECKED")),
    REGISTER(
            List.of(
                    "OPPOSITION",
                    "HISTORY",
                    "EXEMPTIONS",
                    "CERTIFICATE",
                    "REPRESENTATION",
                    "NUMBER_LIST",
                    "NUMBER_LIST_LINES",
                    "LOOKS"),
            List.of(
                    "NUMBER_SEARCHED",
                    "CALL_JUDGED",
                    "HOLDER_HELPED",
                    "CERTIFICATE_ISSUED",
                    "REQUEST_EXAMINED",
                    "REQUEST_CONSULTED",
                    "LOOKS_CHECKED")),
    OPERATORS(
            List.of("ACTIVITY", "OBLIGATIONS", "CALLING_NUMBERS", "CALL_LOG", "CALL_LOGS", "LOOKS"),
            List.of("SUPERVISION", "INSPECTION", "LOOKS_CHECKED"));

    private final List<String> kinds;
    private final List<String> purposes;

    LookSource(List<String> kinds, List<String> purposes) {
        this.kinds = kinds;
        this.purposes = purposes;
    }

    /** As addresses have it. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param written null for none */
    static Optional<LookSource> of(String written) {
        return Arrays.stream(values())
                .filter(source -> source.written().equals(written))
                .findFirst();
    }

    List<String> kinds() {
        return kinds;
    }

    List<String> purposes() {
        return purposes;
    }

    /** It may have notes that these filters leave. Codes are of complaints and cases alone. */
    private boolean knows(Map<String, String> filters) {
        return (this == COMPLAINTS || !filters.containsKey("code"))
                && (!filters.containsKey("kind") || kinds.contains(filters.get("kind")))
                && (!filters.containsKey("purpose") || purposes.contains(filters.get("purpose")));
    }

    /** Those that may have such notes; what none of them knows the first one refuses, and says why. */
    static List<LookSource> knowing(Map<String, String> filters) {
        boolean known = isKnown(filters.get("kind"), LookSource::kinds)
                && isKnown(filters.get("purpose"), LookSource::purposes);
        return known
                ? Arrays.stream(values())
                        .filter(source -> source.knows(filters))
                        .toList()
                : List.of(COMPLAINTS);
    }

    private static boolean isKnown(String code, Function<LookSource, List<String>> codes) {
        return code == null
                || Arrays.stream(values())
                        .anyMatch(source -> codes.apply(source).contains(code));
    }
}
