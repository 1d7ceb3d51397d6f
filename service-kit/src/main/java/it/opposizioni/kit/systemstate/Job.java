package it.opposizioni.kit.systemstate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Long work of a service, for example on a file of numbers. Nothing in it is about people. */
@Schema(name = "SystemJob")
public record Job(
        UUID id,

        @Schema(description = "What it is about; later versions may have more", examples = "legacy-import")
        String kind,

        State state,

        @Schema(description = "When it was asked for") Instant since,

        @Schema(description = "Lines that are dealt with in this state")
        long done,

        @Schema(description = "Lines that are to be dealt with")
        long total) {

    /** How far it is. */
    @Schema(name = "SystemJobState")
    public enum State {
        /** Nobody works on it yet. */
        WAITING,
        /** What it would change is being counted. */
        CHECKING,
        RUNNING
    }
}
