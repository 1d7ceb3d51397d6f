package it.opposizioni.portal.drafts;

import java.time.Instant;

/**
 * A draft in a list of those that are not finished.
 *
 * @param about what tells it from others; empty where nothing does
 * @param resume where one goes on with it
 * @param discard where it is thrown away
 */
public record OpenDraft(String about, Instant updatedAt, String resume, String discard) {}
