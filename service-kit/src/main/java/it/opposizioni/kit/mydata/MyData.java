package it.opposizioni.kit.mydata;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A service's part of what is held about somebody.
 *
 * @param data lists by name, each of records of texts, instants, booleans, and further lists
 * @param fields what each field of {@code data} means, in the reader's language
 * @param values what each code in it means
 * @param kept what of it the law wants kept, or lets be kept, and until when
 */
public record MyData<T>(T data, Map<String, String> fields, Map<String, String> values, List<KeptData> kept) {

    /** In the reader's language. */
    public static <T> MyData<T> of(T data, Glossary fields, Glossary values, List<KeptData.Words> kept, Locale locale) {
        return new MyData<>(
                data,
                fields.in(locale),
                values.in(locale),
                kept.stream().map(words -> words.in(locale)).toList());
    }
}
