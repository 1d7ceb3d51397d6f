package it.opposizioni.portal.visitor;

import java.util.Optional;

/**
 * The session of the person who is signed in.
 *
 * @param id at the identity provider, the same until the person signs out; empty when it names no sessions
 * @param subject of the person
 * @param operatorId whom the person acts for
 * @param acting the other person that this one acts for
 */
public record Session(Optional<String> id, String subject, Optional<String> operatorId, Optional<Acting> acting) {

    /** Of a person who acts for nobody else. */
    public Session(Optional<String> id, String subject, Optional<String> operatorId) {
        this(id, subject, operatorId, Optional.empty());
    }

    /** The other person, if there is one, comes before the operator. */
    public ActsFor actsFor() {
        return acting.map(Acting::delegation)
                .map(ActsFor::person)
                .or(() -> operatorId.map(ActsFor::operator))
                .orElse(ActsFor.ONESELF);
    }

    Session actingFor(Optional<Acting> principal) {
        return new Session(id, subject, operatorId, principal);
    }
}
