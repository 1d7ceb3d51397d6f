package it.opposizioni.complaint.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody asks the desk to remove an attachment from a complaint that came there, or the desk has added a wrong one.
 *
 * @param desk how the request came; for a wrong one, how the file did
 */
@Schema(name = "DeskRemoval")
record DeskRemoval(@NotNull @Valid DeskNote desk) {}
