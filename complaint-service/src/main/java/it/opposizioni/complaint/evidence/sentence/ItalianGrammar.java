package it.opposizioni.complaint.evidence.sentence;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Italian words change before the word that follows: l'8 novembre, dall'11, il 1º, ad Acme, ed Enel. */
final class ItalianGrammar {

    /** Days whose name begins with a vowel: otto, undici. */
    private static final Pattern VOWEL_DAY = Pattern.compile("(8|11) \\p{L}.*");

    private static final Pattern FIRST_DAY = Pattern.compile("^1( \\p{L}.*)");
    private static final Pattern ARTICLE = Pattern.compile("(?:^|.*[ (])(([Ii]|[Dd]a|[Dd]e|[Aa]|[Nn]e|[Ss]u)l )$");
    private static final Pattern SHORT = Pattern.compile("(?:^|.*[ (])(([AaEe]) )$");

    private static final Map<String, String> BEFORE_VOWEL =
            Map.of("i", "l'", "da", "dall'", "de", "dell'", "a", "all'", "ne", "nell'", "su", "sull'");

    private ItalianGrammar() {}

    static void append(StringBuilder sentence, String word) {
        if (VOWEL_DAY.matcher(word).matches()) {
            replaceEnd(sentence, ARTICLE, m -> BEFORE_VOWEL.get(m.toLowerCase(Locale.ROOT)));
        } else {
            replaceEnd(sentence, SHORT, m -> beginsWith(word, m) ? m + "d " : m + " ");
        }
        sentence.append(FIRST_DAY.matcher(word).replaceFirst("1º$1"));
    }

    private static boolean beginsWith(String word, String vowel) {
        return word.regionMatches(true, 0, vowel, 0, 1);
    }

    /** Keeps a capital letter. */
    private static void replaceEnd(StringBuilder sentence, Pattern end, UnaryOperator<String> changed) {
        Matcher found = end.matcher(sentence);
        if (!found.matches()) {
            return;
        }
        String replacement = changed.apply(found.group(2));
        boolean capital = Character.isUpperCase(found.group(1).charAt(0));
        int from = found.start(1);
        sentence.setLength(from);
        sentence.append(capital ? Character.toUpperCase(replacement.charAt(0)) : replacement.charAt(0))
                .append(replacement, 1, replacement.length());
    }
}
