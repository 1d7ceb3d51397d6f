package it.opposizioni.complaint.listfilter;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The operators that a list is asked for. One of the two is set.
 *
 * @param id of the only one
 * @param name part of their names, in small letters
 */
public record AskedOperator(UUID id, String name) {

    private static final Text NAME =
            Text.of("Al massimo 100 caratteri, tutti visibili.", "At most 100 characters, all visible.");
    private static final int LONGEST_NAME = 100;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * @param pointer where it stands in the request
     * @param text an operator's id, or a part of its name
     * @return null when nothing was asked
     * @throws DomainException 422 when it is too long, or cannot be seen
     */
    public static AskedOperator parse(String pointer, String text) {
        String asked = text == null ? "" : text.strip();
        if (asked.isEmpty()) {
            return null;
        }
        if (ID.matcher(asked).matches()) {
            return new AskedOperator(UUID.fromString(asked), null);
        }
        if (asked.length() > LONGEST_NAME || asked.chars().anyMatch(Character::isISOControl)) {
            throw DomainException.invalid(pointer, "NAME", NAME);
        }
        return new AskedOperator(null, asked.toLowerCase(Locale.ROOT));
    }

    /** The pattern for {@code like}, with {@code !} as its escape character; null when one is asked for by its id. */
    public String nameLike() {
        return name == null ? null : "%" + name.replaceAll("([!%_])", "!$1") + "%";
    }
}
