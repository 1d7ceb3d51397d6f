package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.filing.NewComplaint.NewCall;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Calls that somebody told the desk of, for a complaint that came there; the rules of calls are those of {@link NewComplaint.NewCalls}.
 *
 * @param desk how they came
 */
@Schema(name = "DeskCalls")
record DeskCalls(
        @Schema(required = true) List<NewCall> calls,
        @NotNull @Valid DeskNote desk) {}
