package it.opposizioni.registry.withoutaccount;

import java.time.Instant;
import java.util.UUID;

/** Event {@code email-code-issued}: the portal sends the code to the address. See src/main/contracts. */
record EmailCodeIssued(UUID id, String email, String code, Instant expiresAt, String language) {

    static final String TYPE = "it.opposizioni.registry.email-code-issued.v1";

    @Override
    public String toString() {
        return "EmailCodeIssued[" + id + "]";
    }
}
