package it.opposizioni.local;

/** How a person uses the portal: language, screen, and whether scripts run. Every journey is walked in each of these ways. */
enum Way {
    ITALIAN_ON_A_DESK("it", 1280, true),
    ENGLISH_ON_A_TELEPHONE("en", 360, true),
    ITALIAN_ON_A_TELEPHONE_WITHOUT_SCRIPTS("it", 360, false),
    ENGLISH_ON_A_DESK_WITHOUT_SCRIPTS("en", 1280, false);

    final String language;
    final int width;
    final boolean scripts;

    Way(String language, int width, boolean scripts) {
        this.language = language;
        this.width = width;
        this.scripts = scripts;
    }

    /** The words of this way's language. */
    String say(String italian, String english) {
        return "it".equals(language) ? italian : english;
    }
}
