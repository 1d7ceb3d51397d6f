package it.opposizioni.portal.systemstate;

import it.opposizioni.portal.systemstate.SystemStateClient.Figure;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a figure is called, what it means, and what to do when it is bad. */
enum FigureWords {
    OUTBOX_AGE(SystemStateTexts::outbox, SystemStateTexts::outboxText, SystemStateTexts::outboxAdvice),
    INBOX_WAITING(SystemStateTexts::inbox, SystemStateTexts::inboxText, SystemStateTexts::inboxAdvice),
    DEAD_LETTERS(
            SystemStateTexts::deadLetters,
            SystemStateTexts::deadLettersText,
            SystemStateTexts::deadLettersAdvice,
            SystemStateTexts::deadLettersLink,
            "administration/dead-letters"),
    COPY_AGE(
            SystemStateTexts::copyAge,
            SystemStateTexts::copyAgeText,
            SystemStateTexts::copyAgeAdvice,
            SystemStateTexts::copiesLink,
            "administration/replicas"),
    REGISTRATIONS(SystemStateTexts::registrations, SystemStateTexts::registrationsText),
    CONSULTATIONS(SystemStateTexts::consultations, SystemStateTexts::consultationsText),
    CONSULTATION_WAITING(
            SystemStateTexts::consultationWaiting,
            SystemStateTexts::consultationWaitingText,
            SystemStateTexts::consultationWaitingAdvice,
            SystemStateTexts::copiesLink,
            "administration/replicas"),
    OBLIGATIONS_MISSED(SystemStateTexts::obligationsMissed, SystemStateTexts::obligationsMissedText),
    EVIDENCE_WAITING(SystemStateTexts::evidenceWaiting, SystemStateTexts::evidenceWaitingText),
    EVIDENCE_AGE(
            SystemStateTexts::evidenceAge,
            SystemStateTexts::evidenceAgeText,
            SystemStateTexts::evidenceAgeAdvice,
            SystemStateTexts::deadLettersLink,
            "administration/dead-letters"),
    MESSAGES_AGE(SystemStateTexts::messagesAge, SystemStateTexts::messagesAgeText, SystemStateTexts::messagesAgeAdvice);

    private final Function<SystemStateTexts, String> title;
    private final Function<SystemStateTexts, String> text;
    private final Function<SystemStateTexts, String> advice;
    private final Function<SystemStateTexts, String> label;
    private final String path;

    FigureWords(
            Function<SystemStateTexts, String> title,
            Function<SystemStateTexts, String> text,
            Function<SystemStateTexts, String> advice,
            Function<SystemStateTexts, String> label,
            String path) {
        this.title = title;
        this.text = text;
        this.advice = advice;
        this.label = label;
        this.path = path;
    }

    FigureWords(
            Function<SystemStateTexts, String> title,
            Function<SystemStateTexts, String> text,
            Function<SystemStateTexts, String> advice) {
        this(title, text, advice, _ -> "", "");
    }

    /** A figure of which no value is a bad one. */
    FigureWords(Function<SystemStateTexts, String> title, Function<SystemStateTexts, String> text) {
        this(title, text, _ -> "");
    }

    /** Empty for one that only a newer service has. */
    static Optional<FigureWords> of(Figure figure) {
        return Arrays.stream(values())
                .filter(words -> words.name().replace('_', '-').equalsIgnoreCase(figure.name()))
                .findFirst();
    }

    /** As they stand here, those that only a newer service has at the end: what is everywhere the same comes first. */
    static Stream<Figure> inOrder(List<Figure> figures) {
        return figures.stream()
                .sorted(Comparator.comparing(
                        figure -> of(figure).map(FigureWords::ordinal).orElse(values().length)));
    }

    String title(SystemStateTexts texts) {
        return title.apply(texts);
    }

    String text(SystemStateTexts texts) {
        return text.apply(texts);
    }

    /** What to do; empty when there is nothing to say. */
    String advice(SystemStateTexts texts) {
        return advice.apply(texts);
    }

    /** Words of the way to {@link #path}. */
    String label(SystemStateTexts texts) {
        return label.apply(texts);
    }

    /** The page on which one can do something about it, without language; empty without one. */
    String path() {
        return path;
    }
}
