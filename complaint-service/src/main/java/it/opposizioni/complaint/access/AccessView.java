package it.opposizioni.complaint.access;

import it.opposizioni.kit.access.Access;
import it.opposizioni.kit.identity.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One look at one's data by somebody else. */
@Schema(name = "Access")
public record AccessView(
        UUID id,
        Instant at,
        Role role,

        @Schema(description = "Always the same of the same official, and nobody's name", examples = "3F9A21C4")
        String reader,

        RecordKind kind,

        @Schema(description = "The complaint") UUID resource,

        Purpose purpose) {

    public static AccessView of(Access access) {
        return new AccessView(
                access.id(),
                access.at(),
                access.role(),
                access.reader(),
                RecordKind.of(access.kind()),
                UUID.fromString(access.resource()),
                Purpose.valueOf(access.purpose()));
    }
}
