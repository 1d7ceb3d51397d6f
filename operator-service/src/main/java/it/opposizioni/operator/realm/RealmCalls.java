package it.opposizioni.operator.realm;

import io.quarkus.oidc.client.OidcClientException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import java.util.function.Supplier;

/** Calls of the admin API. A failure of the realm is never the fault of the person who asked. */
final class RealmCalls {

    private final RealmConfig config;

    RealmCalls(RealmConfig config) {
        this.config = config;
    }

    void tell(Runnable calls) {
        ask(() -> {
            calls.run();
            return null;
        });
    }

    <T> T ask(Supplier<T> calls) {
        if (config.clientSecret().filter(secret -> !secret.isBlank()).isEmpty()) {
            throw RealmFailures.away();
        }
        try {
            return calls.get();
        } catch (NotFoundException | ProcessingException | OidcClientException e) {
            throw RealmFailures.of(e);
        }
    }
}
