package it.opposizioni.operator;

/**
 * For {@code @Pattern}: text that people type and others read. What nobody sees is refused: controls (a NUL would not even reach the
 * database), marks without width or that turn the direction of writing, halves of characters. A name of these alone would be a link
 * without a text, and one with these would read like another.
 */
public final class Printable {

    private static final String SEEN = "[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]";

    public static final String LINE = SEEN + "*";
    public static final String LINES = "[\\r\\n\\t" + SEEN + "]*";

    private Printable() {}
}
