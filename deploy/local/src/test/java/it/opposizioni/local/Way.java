package it.opposizioni.local;

/** How a person uses the portal: language, screen, whether scripts run, mouse or keyboard. Every journey is walked in each of these ways. */
enum Way {
    ITALIAN_ON_A_DESK("it", 1280, true, false),
    ENGLISH_ON_A_TELEPHONE("en", 360, true, false),
    ITALIAN_ON_A_TELEPHONE_WITHOUT_SCRIPTS("it", 360, false, false),
    ENGLISH_ON_A_DESK_WITHOUT_SCRIPTS("en", 1280, false, false),
    ITALIAN_BY_KEYBOARD("it", 1280, true, true);

    final String language;
    final int width;
    final boolean scripts;
    final boolean keyboard;

    Way(String language, int width, boolean scripts, boolean keyboard) {
        this.language = language;
        this.width = width;
        this.scripts = scripts;
        this.keyboard = keyboard;
    }

    /** The words of this way's language. */
    String say(String italian, String english) {
        return "it".equals(language) ? italian : english;
    }
}
