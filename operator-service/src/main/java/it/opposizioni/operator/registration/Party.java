package it.opposizioni.operator.registration;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operator that another one deals with, by name.
 *
 * @param name empty for an id that is no operator's
 */
@Schema(name = "Party")
public record Party(UUID id, String name) {}
