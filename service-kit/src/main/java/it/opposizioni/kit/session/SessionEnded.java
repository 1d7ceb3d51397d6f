package it.opposizioni.kit.session;

import java.time.Instant;

/**
 * The event by which the portal reports the end of a session, on the address {@code portal.events}.
 *
 * @param sessionId claim {@code sid} of the session's tokens
 * @param expiresAt from then on none of its tokens is valid anyway
 */
public record SessionEnded(String sessionId, Instant expiresAt) {

    public static final String TYPE = "it.opposizioni.portal.session-ended.v1";
}
