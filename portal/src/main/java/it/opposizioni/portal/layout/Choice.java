package it.opposizioni.portal.layout;

/**
 * One answer to a question with few answers.
 *
 * @param hint may be empty
 */
public record Choice(String value, String label, String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
