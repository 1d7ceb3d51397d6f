package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Services;
import it.opposizioni.local.demonstration.Token;

/**
 * Something that somebody wants done, and asks for with the same key until it is acknowledged.
 *
 * @param subject what it is about, by which its effect is found: a number, or for a list all of its numbers
 * @param who asks; its token may have to be a new one for the next try
 * @param body null when something is only looked at
 * @param next what the same person, or another one, asks for when this has been acknowledged
 */
record Request(Kind kind, String address, Token who, String key, String type, String body, String subject, Next next) {

    static final String JSON = "application/json";

    Request(Kind kind, String address, Token who, String key, String type, String body, String subject) {
        this(kind, address, who, key, type, body, subject, Next.NOTHING);
    }

    /** What follows from an answer. */
    @FunctionalInterface
    interface Next {

        Next NOTHING = (_, _) -> null;

        /**
         * @param id of what the answer is about; empty when it names none
         * @return null when nothing does
         */
        Request after(String id, String answer);
    }

    /** Whom it is asked of. */
    enum Kind {
        REGISTRATION(Services.REGISTRY),
        CALLING_NUMBER(Services.OPERATOR),
        LIST(Services.OPERATOR),
        CALL_LOG(Services.OPERATOR),
        COMPLAINT(Services.COMPLAINT),
        ADDED_CALL(Services.COMPLAINT),
        CASE_LOOK(Services.COMPLAINT),
        CASE_ACT(Services.COMPLAINT);

        private final String service;

        Kind(String service) {
            this.service = service;
        }

        String service() {
            return service;
        }

        /** By which its effect is found: the id that the answer gives it, and not what it is about. */
        boolean isFoundById() {
            return this == LIST || this == CALL_LOG;
        }
    }
}
