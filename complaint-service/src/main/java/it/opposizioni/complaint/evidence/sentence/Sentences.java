package it.opposizioni.complaint.evidence.sentence;

import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Fills sentences with names, numbers as people write them, days and times of Rome, and adapts the Italian words before them. */
public final class Sentences {

    private static final DateTimeFormatter ITALIAN = time("d MMMM uuuu 'alle ore' HH:mm", Locale.ITALIAN);
    private static final DateTimeFormatter ENGLISH = time("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ITALIAN_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String PLACEHOLDER = "%s";

    private Sentences() {}

    private static DateTimeFormatter time(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(Rome.ZONE);
    }

    /** @param values in the order of the placeholders {@code %s} */
    public static Text fill(Text sentence, List<?> values) {
        return new Text(fill(sentence.it(), values, Locale.ITALIAN), fill(sentence.en(), values, Locale.ENGLISH));
    }

    private static String fill(String sentence, List<?> values, Locale locale) {
        StringBuilder filled = new StringBuilder();
        Iterator<?> value = values.iterator();
        int from = 0;
        for (int at = sentence.indexOf(PLACEHOLDER); at >= 0; at = sentence.indexOf(PLACEHOLDER, from)) {
            filled.append(sentence, from, at);
            append(filled, written(value.next(), locale), locale);
            from = at + PLACEHOLDER.length();
            // "S.p.A." ends a sentence by itself
            if (sentence.startsWith(".", from) && filled.charAt(filled.length() - 1) == '.') {
                from++;
            }
        }
        return filled.append(sentence.substring(from)).toString();
    }

    private static void append(StringBuilder filled, String word, Locale locale) {
        if (locale.equals(Locale.ITALIAN)) {
            ItalianGrammar.append(filled, word);
        } else {
            filled.append(word);
        }
    }

    private static String written(Object value, Locale locale) {
        return switch (value) {
            case Instant instant -> locale.equals(Locale.ITALIAN) ? ITALIAN.format(instant) : ENGLISH.format(instant);
            case CallTime time when time.isExact() -> written(time.earliest(), locale);
            case CallTime time ->
                written(time.day(), locale) + " " + time.part().words().in(locale);
            case LocalDate day -> (locale.equals(Locale.ITALIAN) ? ITALIAN_DAY : ENGLISH_DAY).format(day);
            case ShownNumber number -> number.spaced();
            case Text text -> text.in(locale);
            case Collection<?> names -> list(names, locale);
            default -> value.toString();
        };
    }

    private static String list(Collection<?> names, Locale locale) {
        StringBuilder list = new StringBuilder();
        Iterator<?> left = names.iterator();
        while (left.hasNext()) {
            String name = String.valueOf(left.next());
            if (!list.isEmpty()) {
                list.append(left.hasNext() ? ", " : locale.equals(Locale.ITALIAN) ? " e " : " and ");
            }
            append(list, name, locale);
        }
        return list.toString();
    }
}
