package it.opposizioni.portal.complaint;

import it.opposizioni.portal.bulk.Chosen;
import it.opposizioni.portal.layout.Form;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A complaint that was chosen in a list.
 *
 * @param code by which people call it
 */
public record ChosenComplaint(UUID id, String code) implements Chosen {

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (SEG-[0-9A-Z-]{4,20})");

    /** All that can be read, each once; the form is the portal's own. @param field that has them */
    public static List<ChosenComplaint> in(Form form, String field) {
        return form.all(field).stream()
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(found -> new ChosenComplaint(UUID.fromString(found.group(1)), found.group(2)))
                .distinct()
                .toList();
    }

    /** As the form has it. */
    @Override
    public String toString() {
        return id + " " + code;
    }
}
