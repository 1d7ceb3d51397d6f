package it.opposizioni.kit.access;

import java.time.Instant;
import java.util.UUID;

/**
 * Which looks of the staff a list holds. What is null does not narrow it.
 *
 * @param reader subject of the person who looked
 * @param resource id of what was looked at, as notes have it
 * @param kind as the service calls it
 * @param purpose likewise
 * @param from first instant
 * @param until first instant that is too late
 * @param before id of the last one of the page before
 */
public record LookFilter(
        String reader,
        String resource,
        Enum<?> kind,
        Enum<?> purpose,
        Instant from,
        Instant until,
        UUID before,
        int limit) {}
