package it.opposizioni.kit.problem;

import it.opposizioni.kit.text.Text;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON pointer into the request (RFC 6901), for example {@code /lines/0/number}
 * @param code stable, for programs
 * @param detail how to correct it, for people
 */
public record FieldError(String pointer, String code, Text detail) {}
