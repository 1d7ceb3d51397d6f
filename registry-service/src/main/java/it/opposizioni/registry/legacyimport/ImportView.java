package it.opposizioni.registry.legacyimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.registry.bulk.InvalidLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One import as its registrar sees it.
 *
 * @param received lines of the file, without header and empty ones
 * @param recorded numbers that were added to the register so far
 * @param alreadyPresent numbers so far that the register knew, or that the file repeats
 * @param remaining numbers that are still to be looked at
 * @param invalidLines lines that are no Italian subscriber line
 * @param invalid the first 1,000 of those; only for one import
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LegacyImport")
record ImportView(
        UUID id,
        ImportState state,
        Instant receivedAt,
        Instant effectiveFrom,
        Instant activeFrom,
        String sha256,
        Long bytes,
        long received,
        long recorded,
        long alreadyPresent,
        long remaining,
        long invalidLines,

        @Schema(description = "Numbers that were dealt with in a second of work; absent before the first")
        Long perSecond,

        @Schema(description = "Of work that remains, at the pace so far; only while it runs")
        Long secondsLeft,

        Instant startedAt,
        Instant endedAt,
        List<InvalidLine> invalid) {

    static ImportView of(LegacyImport i, List<InvalidLine> invalid) {
        long remaining = i.state() == ImportState.COMPLETED ? 0 : i.received() - i.invalidLines() - i.done();
        Long perSecond = i.lease().perSecond(i.done());
        boolean runs = i.state() == ImportState.RUNNING && perSecond != null && perSecond > 0;
        return new ImportView(
                i.id(),
                i.state(),
                i.importedAt(),
                i.effectiveFrom(),
                i.activeFrom().orElse(null),
                i.sha256(),
                i.bytes().orElse(null),
                i.received(),
                i.recorded(),
                i.alreadyPresent(),
                remaining,
                i.invalidLines(),
                perSecond,
                runs ? (Long) Math.ceilDiv(remaining, perSecond) : null,
                i.lease().startedAt().orElse(null),
                i.endedAt().orElse(null),
                invalid);
    }
}
