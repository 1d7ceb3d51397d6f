package it.opposizioni.complaint.desk;

import java.util.UUID;

/**
 * Somebody for whom a registrar writes a complaint down.
 *
 * @param email null when none was given
 * @param subject at the identity provider; null while the person has not signed in
 */
public record DeskPerson(UUID id, String name, String email, String language, String subject) {

    private static final String AT_THE_DESK = "desk:";

    /** What the desk wrote down is the person's own from then on. */
    public boolean hasSignedIn() {
        return subject != null;
    }

    /** The key under which the person reports. */
    public String key() {
        return subject == null ? deskKey() : subject;
    }

    /** The same while the person has not signed in. */
    String deskKey() {
        return deskKey(id);
    }

    /** Whether somebody reports under this key who has not signed in, and so has no page of a complaint. */
    public static boolean isDeskKey(String reporter) {
        return reporter.startsWith(AT_THE_DESK);
    }

    static String deskKey(UUID id) {
        return AT_THE_DESK + id;
    }
}
