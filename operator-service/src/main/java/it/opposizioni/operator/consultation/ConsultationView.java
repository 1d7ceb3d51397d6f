package it.opposizioni.operator.consultation;

import it.opposizioni.operator.consultation.list.ListCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consultation as its operator sees it; while the list arrives the counts are its progress. */
@Schema(name = "Consultation")
record ConsultationView(
        UUID id,
        UUID campaignId,

        @Schema(description = "The principal, when an outsourcer consulted for it")
        UUID onBehalfOf,

        ConsultationState state,

        @Schema(description = "The state of the register that the whole list is compared with")
        long registerVersion,

        @Schema(description = "Until when the register was known to be in that state")
        Instant registerAsOf,

        Instant startedAt,
        Instant sealedAt,

        @Schema(
                description =
                        "The first instant at which it is good for calls no more: the end of the 15th day in Rome")
        Instant validUntil,

        @Schema(description = "The last day on which it is good for calls")
        LocalDate lastValidDay,

        @Schema(description = "Lines that are neither blank nor the header")
        long received,

        @Schema(description = "Lines with an Italian number")
        long valid,

        @Schema(description = "Valid lines whose number had occurred before")
        long duplicates,

        long opposed,
        long callable,
        long invalid,

        @Schema(description = "Bytes that have arrived, as they were sent")
        long inputBytes,

        @Schema(description = "SHA-256 of the list as it was sent, hexadecimal")
        String inputSha256,

        @Schema(description = "Why it failed: a code; null unless FAILED")
        String failure,

        @Schema(description = "The line at which it failed, where there is one")
        Long failureLine,

        List<File> files) {

    @Schema(name = "ConsultationFile", description = "A part of the result")
    record File(
            @Schema(description = "callable, opposed or invalid")
            String name,

            @Schema(description = "Hexadecimal") String sha256,
            long bytes) {}

    static ConsultationView of(Consultation c, Instant now) {
        ListCounts counts = c.counts();
        return new ConsultationView(
                c.id(),
                c.campaignId(),
                c.onBehalfOf(),
                c.stateAt(now),
                c.registerVersion(),
                c.registerAsOf(),
                c.startedAt(),
                c.sealedAt(),
                c.validUntil(),
                c.validUntil() == null ? null : ValidityPeriod.lastDay(c.validUntil()),
                counts.received(),
                counts.valid(),
                counts.duplicates(),
                counts.opposed(),
                counts.callable(),
                counts.invalid(),
                c.inputBytes(),
                c.inputSha256(),
                c.failure(),
                c.failureLine(),
                c.files().stream()
                        .map(file -> new File(file.name(), file.sha256(), file.bytes()))
                        .toList());
    }
}
