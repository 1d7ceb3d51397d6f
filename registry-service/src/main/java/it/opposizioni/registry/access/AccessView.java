package it.opposizioni.registry.access;

import it.opposizioni.kit.access.Access;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One look at one's data by somebody else. */
@Schema(name = "Access")
public record AccessView(
        UUID id,
        Instant at,
        Looker role,

        @Schema(
                description = "Always the same of the same official or delegate, and nobody's name",
                examples = "3F9A21C4")
        String reader,

        RecordKind kind,

        @Schema(description = "The opposition, the representation, the list, or the delegation that was acted under")
        UUID resource,

        Purpose purpose) {

    public static AccessView of(Access access) {
        return new AccessView(
                access.id(),
                access.at(),
                Looker.of(access.role()),
                access.reader(),
                RecordKind.valueOf(access.kind()),
                UUID.fromString(access.resource()),
                Purpose.valueOf(access.purpose()));
    }
}
