package it.opposizioni.kit.text;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;

/** A sentence for people, in the two languages of the register. {@code %s} places take the values of {@link #with}. */
public record Text(String it, String en) {

    public static Text of(String it, String en) {
        return new Text(it, en);
    }

    /** English for an English reader, Italian for everyone else. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : it;
    }

    /** @param values of the places; one that is a text itself is taken in the language of the sentence */
    public Text with(Object... values) {
        return new Text(it.formatted(in(Locale.ITALIAN, values)), en.formatted(in(Locale.ENGLISH, values)));
    }

    private static Object[] in(Locale language, Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Text text ? text.in(language) : value)
                .toArray();
    }

    /** A number of things as people write it, with the separator of each language: 10.000 in Italian, 10,000 in English. */
    public Text withAmount(long amount) {
        return new Text(it.formatted(written(amount, Locale.ITALIAN)), en.formatted(written(amount, Locale.ENGLISH)));
    }

    private static String written(long amount, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(amount);
    }
}
