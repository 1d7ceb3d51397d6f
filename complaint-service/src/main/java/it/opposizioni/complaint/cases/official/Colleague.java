package it.opposizioni.complaint.cases.official;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An official as another one sees who did something.
 *
 * @param name absent when the identity provider told none, or the official works with cases no more
 * @param me whether it is the reader
 */
@Schema(name = "Colleague")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Colleague(String subject, String name, boolean me) {}
