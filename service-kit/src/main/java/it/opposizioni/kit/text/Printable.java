package it.opposizioni.kit.text;

/**
 * For {@code @Pattern}: text that people type and others read. Controls are refused, of which a NUL would not even reach the database,
 * and halves of characters. In a line, a name, so are marks without width or that turn the direction of writing: a name of these alone
 * would be a link without a text, and one with these would read like another. Longer texts are pasted from where such marks are usual.
 */
public final class Printable {

    private static final String VISIBLE = "[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]";

    public static final String LINE = VISIBLE + "*";
    public static final String LINES = "[\\r\\n\\t[^\\p{Cc}\\p{Cs}]]*";

    private Printable() {}
}
