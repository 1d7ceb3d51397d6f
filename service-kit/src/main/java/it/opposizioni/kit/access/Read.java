package it.opposizioni.kit.access;

/**
 * One record that somebody is shown.
 *
 * @param person whose data it is; null of a record that nobody has claimed yet: noted, and shown only to who may see that record without claiming it
 * @param kind what it is, as the service calls it
 * @param resource its id
 * @param purpose what it is read for, derived from the use
 */
public record Read(String person, Enum<?> kind, String resource, Enum<?> purpose) {}
