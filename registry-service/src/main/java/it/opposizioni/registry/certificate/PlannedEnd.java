package it.opposizioni.registry.certificate;

import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.Opposition;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An end that was asked for before a certificate was issued, and that could still be undone then. It is not among the facts that are kept: it
 * comes to pass, which supersedes the certificate, or it does not.
 *
 * @param medium the one that is to go; null where everything is
 * @param dueAt when it takes effect, unless it is undone
 */
@Schema(name = "PlannedEnd")
record PlannedEnd(
        @Schema(description = "The medium that is to go; null where everything is")
        Medium medium,

        Instant askedAt,
        Instant dueAt) {

    /** Null where none was asked for. */
    static PlannedEnd of(Opposition opposition) {
        return opposition
                .withdrawal()
                .map(pending -> new PlannedEnd(pending.medium(), pending.askedAt(), pending.dueAt()))
                .orElse(null);
    }

    boolean isOf(Medium one) {
        return medium == null || medium == one;
    }
}
