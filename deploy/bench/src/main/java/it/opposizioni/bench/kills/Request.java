package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Services;
import it.opposizioni.local.demonstration.Token;

/**
 * Something that somebody wants done, and asks for with the same key until it is acknowledged.
 *
 * @param subject what it is about, by which its effect is found: a number, or for a list all of its numbers
 * @param who asks; its token may have to be a new one for the next try
 */
record Request(Kind kind, String address, Token who, String key, String type, String body, String subject) {

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
