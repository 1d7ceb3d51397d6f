package it.opposizioni.portal.cases;

import it.opposizioni.portal.clients.PageSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom a case can be given to. */
public final class Colleagues {

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
}
