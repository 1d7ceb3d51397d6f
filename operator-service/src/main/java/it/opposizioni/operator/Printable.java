package it.opposizioni.operator;

/** For {@code @Pattern}: text that people type. A NUL would not even reach the database, and nobody sees the others. */
public final class Printable {

    public static final String LINE = "\\P{Cntrl}*";
    public static final String LINES = "[\\P{Cntrl}\\r\\n\\t]*";

    private Printable() {}
}
