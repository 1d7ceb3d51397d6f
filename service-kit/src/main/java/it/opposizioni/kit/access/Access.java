package it.opposizioni.kit.access;

import it.opposizioni.kit.identity.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * One read of a person's record by somebody else.
 *
 * @param role in which it was read
 * @param reader pseudonym of the reader: always the same for the same official, and nobody's name
 * @param kind what was read, as its service calls it
 * @param resource id of the record
 */
public record Access(UUID id, Instant at, Role role, String reader, String kind, String resource, String purpose) {}
