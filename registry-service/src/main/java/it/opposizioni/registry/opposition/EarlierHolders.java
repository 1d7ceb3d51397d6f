package it.opposizioni.registry.opposition;

import it.opposizioni.kit.identity.Caller;
import java.util.Optional;

/** People who were known to the register before they signed in for the first time: not by a subject, but by a key of the register's own. */
public interface EarlierHolders {

    /** How such a key begins; no subject of the identity provider does. */
    String DESK = "desk:";

    /** Whether {@link #keyOf} may find one: nearly nobody has one, and to ask this needs no transaction. */
    boolean mayHaveKey(Caller person);

    /**
     * The key under which this person's oppositions were recorded; from now on the person is known by its subject. In the caller's
     * transaction.
     */
    Optional<String> keyOf(Caller person);
}
