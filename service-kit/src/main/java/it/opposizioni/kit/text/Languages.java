package it.opposizioni.kit.text;

import java.util.List;
import java.util.Locale;

/** Chooses between Italian and English from an {@code Accept-Language} header; Italian when in doubt. */
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.ITALIAN, Locale.ENGLISH);

    private Languages() {}

    public static Locale accepted(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ITALIAN;
        }
        try {
            Locale chosen = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return chosen == null ? Locale.ITALIAN : chosen;
        } catch (IllegalArgumentException _) {
            return Locale.ITALIAN;
        }
    }
}
