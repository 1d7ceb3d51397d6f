package it.opposizioni.operator.consultation.engine.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The delimiters between the columns of a list of text; of two that are equally likely, the first is chosen. */
@Schema(name = "ListDelimiter")
public enum Delimiter {
    SEMICOLON(';'),
    TAB('\t'),
    COMMA(','),
    PIPE('|');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }
}
