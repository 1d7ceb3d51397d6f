package it.opposizioni.portal.assistance;

import it.opposizioni.portal.layout.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What help is asked for. */
enum Topic {
    REGISTRATION(AssistanceTexts::aboutRegistration),
    COMPLAINT(AssistanceTexts::aboutComplaint),
    MY_DATA(AssistanceTexts::aboutMyData),
    SITE(AssistanceTexts::aboutSite),
    OTHER(AssistanceTexts::aboutOther);

    private final Function<AssistanceTexts, String> words;

    Topic(Function<AssistanceTexts, String> words) {
        this.words = words;
    }

    static List<Choice> choices(AssistanceTexts texts) {
        return Arrays.stream(values())
                .map(topic -> Choice.of(topic.name(), topic.in(texts)))
                .toList();
    }

    static Optional<Topic> of(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.name().equals(name))
                .findFirst();
    }

    String in(AssistanceTexts texts) {
        return words.apply(texts);
    }
}
