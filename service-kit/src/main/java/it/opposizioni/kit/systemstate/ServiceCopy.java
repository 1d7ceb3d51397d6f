package it.opposizioni.kit.systemstate;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the processes in which this service runs. */
@Schema(name = "ServiceCopy")
public record ServiceCopy(
        @Schema(description = "Since when it has been ready to answer without a longer silence")
        Instant answersSince,

        @Schema(description = "When it last was") Instant seenAt,

        @Schema(description = "False after a minute of silence: it has ended without saying so, or is not ready")
        boolean answers) {}
