package it.opposizioni.operator;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operator as another one's data name it.
 *
 * @param name as it is now, or on a receipt as it was at the seal; empty for an id that is no operator's
 */
@Schema(name = "OperatorReference", description = "An operator")
public record OperatorReference(UUID id, String name) {}
