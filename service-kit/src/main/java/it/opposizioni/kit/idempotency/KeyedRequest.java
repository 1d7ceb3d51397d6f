package it.opposizioni.kit.idempotency;

/**
 * A request under the key that its caller gave it.
 *
 * @param digest of everything the answer depends on
 */
public record KeyedRequest(String caller, String key, byte[] digest) {

    /** What no two requests may work under at once. */
    String name() {
        return caller + " " + key;
    }
}
