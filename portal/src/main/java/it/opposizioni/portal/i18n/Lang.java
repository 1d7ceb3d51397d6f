package it.opposizioni.portal.i18n;

import java.util.Locale;

/** The two languages of the portal; each is the first segment of an address. */
public enum Lang {
    IT(Locale.ITALIAN, "Italiano"),
    EN(Locale.ENGLISH, "English");

    private final Locale locale;
    private final String ownName;

    Lang(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** Italian for anything that is not {@code en}. */
    public static Lang of(String code) {
        return "en".equals(code) ? EN : IT;
    }

    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    public String ownName() {
        return ownName;
    }

    public Lang other() {
        return this == IT ? EN : IT;
    }
}
