package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts values into sentences as people write them: times in Rome, numbers spaced, names with commas. */
final class Sentences {

    private static final String TIME = "d MMMM uuuu, HH:mm";

    private Sentences() {}

    static Text fill(Text sentence, List<?> values) {
        return new Text(
                sentence.it().formatted(written(values, Locale.ITALIAN)),
                sentence.en().formatted(written(values, Locale.ENGLISH)));
    }

    private static Object[] written(List<?> values, Locale locale) {
        return values.stream().map(value -> written(value, locale)).toArray();
    }

    private static String written(Object value, Locale locale) {
        return switch (value) {
            case Instant instant ->
                DateTimeFormatter.ofPattern(TIME, locale).withZone(Rome.ZONE).format(instant);
            case ShownNumber number -> number.spaced();
            case Text text -> text.in(locale);
            case Collection<?> names -> names.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
