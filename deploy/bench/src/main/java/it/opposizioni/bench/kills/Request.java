package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Services;
import java.util.Map;

/**
 * Something that somebody wants done, and asks for with the same key until it is acknowledged.
 *
 * @param subject what it is about, by which its effect is found: a number, or for a list nothing
 * @param headers with who asks
 */
record Request(Kind kind, String address, Map<String, String> headers, String body, String subject) {

    /** Whom it is asked of. */
    enum Kind {
        REGISTRATION(Services.REGISTRY),
        CALLING_NUMBER(Services.OPERATOR),
        LIST(Services.OPERATOR),
        COMPLAINT(Services.COMPLAINT);

        private final String service;

        Kind(String service) {
            this.service = service;
        }

        String service() {
            return service;
        }
    }
}
