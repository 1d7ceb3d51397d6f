package it.opposizioni.portal.rating;

import it.opposizioni.portal.layout.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was good, for those who give four or five stars, or what was hard, for the others. The words are those of the Comuni model. */
enum Aspect {
    CLEAR(RatingTexts::clear, RatingTexts::notClear),
    COMPLETE(RatingTexts::complete, RatingTexts::notComplete),
    SURE(RatingTexts::sure, RatingTexts::notSure),
    WORKED(RatingTexts::worked, RatingTexts::notWorked),
    OTHER(RatingTexts::other, RatingTexts::other);

    private static final int CONTENT = 4;

    private final Function<RatingTexts, String> good;
    private final Function<RatingTexts, String> hard;

    Aspect(Function<RatingTexts, String> good, Function<RatingTexts, String> hard) {
        this.good = good;
        this.hard = hard;
    }

    static boolean isContent(int stars) {
        return stars >= CONTENT;
    }

    static List<Choice> choices(int stars, RatingTexts texts) {
        return Arrays.stream(values())
                .map(aspect -> Choice.of(aspect.name(), aspect.words(stars, texts)))
                .toList();
    }

    static Optional<Aspect> of(String name) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.name().equals(name))
                .findFirst();
    }

    String words(int stars, RatingTexts texts) {
        return (isContent(stars) ? good : hard).apply(texts);
    }
}
