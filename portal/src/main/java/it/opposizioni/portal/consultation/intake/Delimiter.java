package it.opposizioni.portal.consultation.intake;

import it.opposizioni.portal.consultation.ListTexts;
import it.opposizioni.portal.layout.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What may stand between the columns of a list, as the service names it, in the order in which it is offered. */
enum Delimiter {
    SEMICOLON(";", ListTexts::delimiterSemicolon),
    COMMA(",", ListTexts::delimiterComma),
    TAB("\t", ListTexts::delimiterTab),
    PIPE("|", ListTexts::delimiterPipe);

    private final String character;
    private final Function<ListTexts, String> words;

    Delimiter(String character, Function<ListTexts, String> words) {
        this.character = character;
        this.words = words;
    }

    /** Empty for what comes in an address or a form and is none. */
    static Optional<Delimiter> named(String name) {
        return Arrays.stream(values()).filter(d -> d.name().equals(name)).findFirst();
    }

    static Optional<Delimiter> of(String character) {
        return Arrays.stream(values())
                .filter(d -> d.character.equals(character))
                .findFirst();
    }

    static List<Choice> choices(ListTexts texts) {
        return Arrays.stream(values())
                .map(d -> Choice.of(d.name(), d.words(texts)))
                .toList();
    }

    String words(ListTexts texts) {
        return words.apply(texts);
    }
}
