package it.opposizioni.kit.signature;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** How public keys are answered: by a service those that it signs with, by the portal those of all. */
public final class PublishedKeys {

    /** Short: a key that was added is known everywhere before it signs, and one that was stolen is not believed for long (deploy/docs/keys.md). */
    private static final String FIVE_MINUTES = "public, max-age=300";

    private PublishedKeys() {}

    /** All of them, also those that no longer sign. */
    public static Response of(SigningKeys keys) {
        return answer(keys.published());
    }

    /** @param set a JSON Web Key Set (RFC 7517) */
    public static Response answer(Object set) {
        return Response.ok(set).header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES).build();
    }
}
