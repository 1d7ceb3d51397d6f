package it.opposizioni.portal.cases.chosen;

import it.opposizioni.portal.bulk.Chosen;
import it.opposizioni.portal.layout.Form;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case that was chosen in the list, with the version that was shown there.
 *
 * @param code by which people call it
 */
public record ChosenCase(UUID id, long version, String code) implements Chosen {

    /** The field of the form that has them. */
    static final String FIELD = "chosen";

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\\d{1,9}) (FAS-[0-9A-Z-]{4,20})");

    /** All that can be read, each once; the form is the portal's own. */
    static List<ChosenCase> in(Form form) {
        return form.all(FIELD).stream()
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(found ->
                        new ChosenCase(UUID.fromString(found.group(1)), Long.parseLong(found.group(2)), found.group(3)))
                .distinct()
                .toList();
    }

    /** As the form has it. */
    @Override
    public String toString() {
        return id + " " + version + " " + code;
    }
}
