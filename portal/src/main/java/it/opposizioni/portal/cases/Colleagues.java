package it.opposizioni.portal.cases;

import it.opposizioni.portal.clients.PageSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom a case can be given to. */
public final class Colleagues {

    private static final String ME = "me";
    private static final String NOBODY = "none";

    private Colleagues() {}

    /**
     * Without who asks, who takes a case with a button of its own.
     *
     * @return names by subject; empty while the service does not answer
     */
    public static Map<String, String> namesOf(CaseClient cases) {
        Map<String, String> names = new LinkedHashMap<>();
        PageSection<List<CaseClient.Person>> known = PageSection.of(cases::officials);
        if (known.available()) {
            known.value().stream()
                    .filter(person -> !person.me())
                    .forEach(person -> names.put(person.subject(), person.name()));
        }
        return names;
    }

    /** Whose work a list can be narrowed to: one's own, what nobody has, and each colleague's. @param names by subject */
    public static Map<String, String> choices(Map<String, String> names, CaseTexts texts) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(ME, texts.me());
        choices.put(NOBODY, texts.nobody());
        choices.putAll(names);
        return choices;
    }

    /** It is one's own work, or what nobody has, or nothing was chosen. */
    public static boolean isNoSubject(String asked) {
        return asked.isBlank() || asked.equals(ME) || asked.equals(NOBODY);
    }

    /** Whose work a list was narrowed to. @param names by subject */
    public static String name(String asked, Map<String, String> names, CaseTexts texts) {
        return choices(names, texts).getOrDefault(asked, texts.chosenColleague());
    }
}
