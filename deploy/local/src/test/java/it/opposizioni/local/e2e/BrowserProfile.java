package it.opposizioni.local.e2e;

/** How a person uses the portal: language, screen, whether scripts run, mouse or keyboard. Every journey is made with each of these profiles. */
public enum BrowserProfile {
    ITALIAN_DESKTOP("it", 1280, true, false),
    ENGLISH_MOBILE("en", 360, true, false),
    ITALIAN_MOBILE_NO_SCRIPTS("it", 360, false, false),
    ENGLISH_DESKTOP_NO_SCRIPTS("en", 1280, false, false),
    ITALIAN_KEYBOARD("it", 1280, true, true);

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
