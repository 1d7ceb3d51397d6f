package it.opposizioni.operator.consultation.engine.format;

/** What a list is, once it is out of whatever it came compressed in. */
public enum ListFormat {
    /** Text with columns. */
    CSV,
    /** Text with one column. */
    TXT,
    /** A spreadsheet; it is answered with CSV. */
    XLSX
}
