package it.opposizioni.portal.numberlookup;

import java.util.List;

/**
 * What the register says of one number, for the registrar who answers about it.
 *
 * @param standing null when it is not registered
 * @param past registrations that have ended, newest first
 */
record NumberAnswer(String number, Standing standing, List<Past> past) {

    /** Whether there is anything that somebody can have looked at. */
    public boolean isNoted() {
        return standing != null || !past.isEmpty();
    }

    /**
     * The registration that stands.
     *
     * @param origin how it came in where nobody asked for it; may be empty
     * @param consents which of them no longer count; may be empty
     * @param protocol null while nobody has claimed an imported number
     * @param companies that may call in spite of it, now or later; null when they cannot be had now
     */
    record Standing(
            Medium calls, Medium post, String origin, String consents, String protocol, List<Company> companies) {}

    /**
     * Calls or post, each with its own dates.
     *
     * @param sentence since when; empty where it is not opposed
     */
    record Medium(String status, String tone, String sentence) {}

    /**
     * @param name null where the registry does not know it any more
     * @param note why it cannot use its permission now; empty where it can
     */
    record Company(String name, String period, String note) {}

    record Past(String status, String sentence) {}
}
