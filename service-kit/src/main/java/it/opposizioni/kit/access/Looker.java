package it.opposizioni.kit.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who of the staff looked.
 *
 * @param subject at the identity provider
 * @param code by which those whose data it was know this person: always the same in one service, and nobody's name
 * @param name absent when the service does not know it
 * @param me it is the reader
 */
@Schema(name = "LookPerson")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Looker(
        String subject, @Schema(examples = "3F9A21C4") String code, String name, boolean me) {}
