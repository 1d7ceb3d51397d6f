package it.opposizioni.kit.signature;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** How a service answers a request for its public keys. */
public final class PublishedKeys {

    /** Short: a key that was added is known everywhere before it signs. */
    private static final String FIVE_MINUTES = "public, max-age=300";

    private PublishedKeys() {}

    /** All of them, also those that no longer sign. */
    public static Response of(SigningKeys keys) {
        return Response.ok(keys.published())
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                .build();
    }
}
