package it.opposizioni.operator.consultation.engine.format;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may stand between the columns of a list of text; of two that are as likely, the first is believed. */
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

    char character() {
        return character;
    }
}
