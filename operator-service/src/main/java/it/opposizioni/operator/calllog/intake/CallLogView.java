package it.opposizioni.operator.calllog.intake;

import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.calllog.CallLog;
import it.opposizioni.operator.calllog.CallLogFailures;
import it.opposizioni.operator.calllog.CallLogOutcome;
import it.opposizioni.operator.calllog.CallLogState;
import it.opposizioni.operator.calllog.engine.CallCounts;
import it.opposizioni.operator.consultation.Stage;
import it.opposizioni.operator.consultation.engine.format.Compression;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A log of calls as its sender sees it. */
@Schema(name = "CallLog")
record CallLogView(
        UUID id,
        @Schema(description = "Whose calls these are") OperatorReference operator,

        @Schema(
                description = "For whom an outsourcer called; null when the operator called for itself",
                nullable = true)
        OperatorReference principal,

        @Schema(description = "An inspector sent it") boolean ofInspector,
        CallLogState state,
        Progress progress,
        Instant startedAt,
        @Schema(nullable = true) Instant sealedAt,

        @Schema(description = "The first call that was looked at; null before", nullable = true)
        Instant firstCall,

        @Schema(nullable = true) Instant lastCall,

        @Schema(
                description = "The state of the register that the calls were held to: later calls are UNKNOWN_THEN",
                nullable = true)
        Instant registerAsOf,

        @Schema(description = "Earlier calls are UNKNOWN_THEN; null before the seal", nullable = true)
        Instant knownFrom,

        @Schema(description = "How many calls each finding is about; a call may have several")
        CallCounts counts,

        @Schema(description = "Bytes that have arrived, as they were sent")
        long inputBytes,

        @Schema(description = "SHA-256 of the log as it was sent, hexadecimal; null while it arrives", nullable = true)
        String inputSha256,

        @Schema(nullable = true) Compression compression,

        @Schema(description = "SHA-256 of the file of findings, hexadecimal; null before", nullable = true)
        String findingsSha256,

        @Schema(nullable = true) Long findingsBytes,

        @Schema(description = "The first instant at which the findings are gone; the receipt stays", nullable = true)
        Instant filesUntil,

        @Schema(description = "The findings are gone") boolean filesPurged,

        @Schema(description = "For the verification page", nullable = true, examples = "7K3M9QX2T8VWB4ND")
        String receiptCode,

        @Schema(description = "Why it failed: a code; null unless FAILED", nullable = true, examples = "NO_NUMBERS")
        String failure,

        @Schema(description = "The same in words", nullable = true)
        String failureDetail,

        @Schema(description = "The line at which it failed, where there is one", nullable = true)
        Long failureLine) {

    @Schema(name = "CallLogProgress", description = "How far it is. A stored log is read twice")
    record Progress(
            Stage stage,
            long doneBytes,
            @Schema(nullable = true) Long totalBytes,

            @Schema(description = "At the pace so far; null until it can be estimated", nullable = true)
            Long secondsLeft) {}

    /** @param party an operator with its name */
    static CallLogView of(CallLog log, Instant now, Function<UUID, OperatorReference> party, Locale language) {
        CallLogOutcome outcome = log.outcome();
        return new CallLogView(
                log.id(),
                party.apply(log.operatorId()),
                log.onBehalfOf() == null ? null : party.apply(log.onBehalfOf()),
                log.isOfInspector(),
                log.state(),
                new Progress(
                        log.lease().stage(),
                        log.lease().doneBytes(),
                        log.lease().totalBytes(),
                        log.lease().secondsLeft(now)),
                log.startedAt(),
                outcome.sealedAt(),
                outcome.firstCall(),
                outcome.lastCall(),
                log.register() == null ? null : log.register().asOf(),
                outcome.knownFrom(),
                outcome.counts(),
                log.log().bytes(),
                log.log().sha256(),
                log.log().compression(),
                outcome.findingsSha256(),
                outcome.findingsBytes(),
                outcome.filesUntil(),
                outcome.filesUntil() != null && !outcome.hasFilesAt(now),
                outcome.receiptCode(),
                outcome.failure(),
                outcome.failure() == null
                        ? null
                        : CallLogFailures.words(outcome.failure()).in(language),
                outcome.failureLine());
    }
}
