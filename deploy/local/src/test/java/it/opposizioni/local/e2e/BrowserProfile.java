package it.opposizioni.local.e2e;

/** How a person uses the portal: language, screen, whether scripts run, mouse or keyboard. Every journey is walked in each of these ways. */
public enum BrowserProfile {
    ITALIAN_ON_A_DESK("it", 1280, true, false),
    ENGLISH_ON_A_TELEPHONE("en", 360, true, false),
    ITALIAN_ON_A_TELEPHONE_WITHOUT_SCRIPTS("it", 360, false, false),
    ENGLISH_ON_A_DESK_WITHOUT_SCRIPTS("en", 1280, false, false),
    ITALIAN_BY_KEYBOARD("it", 1280, true, true);

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

    /** The words of this way's language. */
    public String say(String italian, String english) {
        return "it".equals(language) ? italian : english;
    }
}
