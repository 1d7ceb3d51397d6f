package it.opposizioni.kit.text;

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

    public Text with(Object... values) {
        return new Text(it.formatted(values), en.formatted(values));
    }
}
