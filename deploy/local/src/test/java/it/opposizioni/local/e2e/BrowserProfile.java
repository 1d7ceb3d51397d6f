package it.opposizioni.local.e2e;

/** How a person uses the portal: language, screen, whether scripts run, mouse or keyboard. */
public enum BrowserProfile {
    /** By keyboard alone: what it can do, a mouse can; the others show the mouse. */
    ITALIAN_DESKTOP("it", 1280, true, true),
    ENGLISH_MOBILE("en", 360, true, false),
    ITALIAN_MOBILE_NO_SCRIPTS("it", 360, false, false),
    ENGLISH_DESKTOP_NO_SCRIPTS("en", 1280, false, false);

    public final String language;
    final int width;
    public final boolean scripts;
    final boolean keyboard;

    BrowserProfile(String language, int width, boolean scripts, boolean keyboard) {
        this.language = language;
        this.width = width;
        this.scripts = scripts;
        this.keyboard = keyboard;
    }

    /** The text in this profile's language. */
    public String text(String italian, String english) {
        return "it".equals(language) ? italian : english;
    }
}
