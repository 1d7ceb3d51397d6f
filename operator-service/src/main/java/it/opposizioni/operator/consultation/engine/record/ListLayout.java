package it.opposizioni.operator.consultation.engine.record;

/**
 * Where the numbers of a list stand.
 *
 * @param column the field that holds the number, from 0
 * @param delimiter between the fields, or {@link #ANY}: then each line's own, the first of comma, semicolon and tab
 * @param header whether the first line that is not blank is a header
 */
public record ListLayout(int column, char delimiter, Header header) {

    /** Whichever of comma, semicolon and tab comes first in a line. */
    public static final char ANY = 0;

    /** The number is the first field of each line. */
    public static final ListLayout FIRST_COLUMN = new ListLayout(0, ANY, Header.AUTO);

    /** Whether a list has a header. */
    public enum Header {
        /** When the first line has, instead of a number, a letter and at most three digits. */
        AUTO,
        PRESENT,
        ABSENT
    }

    public ListLayout {
        boolean partOfAField = Character.isLetterOrDigit(delimiter)
                || "\" \r\n+-.()/'\u000b\f\u001c\u001d\u001e".indexOf(delimiter) >= 0;
        if (column < 0 || column >= 1_000 || delimiter >= 0x80 || partOfAField) {
            throw new IllegalArgumentException("column " + column + ", delimiter " + (int) delimiter);
        }
    }
}
