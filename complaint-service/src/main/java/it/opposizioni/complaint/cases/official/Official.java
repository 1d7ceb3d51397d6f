package it.opposizioni.complaint.cases.official;

import it.opposizioni.kit.identity.Caller;

/**
 * A person of the regulator, or the software itself.
 *
 * @param name null when the identity provider told none
 */
public record Official(String subject, String name) {

    /** Who gathers complaints. */
    public static final Official REGISTER = new Official("register", null);

    public static Official of(Caller caller) {
        return new Official(caller.subject(), caller.name().orElse(null));
    }
}
