package it.opposizioni.kit.idempotency;

import it.opposizioni.kit.crypto.SearchKey;

/**
 * A request under the key that its caller gave it.
 *
 * @param digest of everything the answer depends on
 */
public record KeyedRequest(String caller, String key, SearchKey digest) {

    /** What no two requests may work under at once. */
    String name() {
        return name(caller, key);
    }

    static String name(String caller, String key) {
        return caller + " " + key;
    }
}
