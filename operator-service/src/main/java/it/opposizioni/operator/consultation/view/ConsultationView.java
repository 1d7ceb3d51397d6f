package it.opposizioni.operator.consultation.view;

import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.campaign.CampaignMedium;
import it.opposizioni.operator.campaign.CampaignPurpose;
import it.opposizioni.operator.consultation.ComparedRegister;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationKind;
import it.opposizioni.operator.consultation.ConsultationOutcome;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.ProcessingLease;
import it.opposizioni.operator.consultation.Stage;
import it.opposizioni.operator.consultation.ValidityPeriod;
import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.engine.format.ListFormat;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consultation as its operator and its principal see it; while it runs the counts are its progress. */
@Schema(name = "Consultation")
public record ConsultationView(
        UUID id,

        @Schema(description = "LIST, or NUMBER_CHECK for a handful of numbers that were answered at once")
        ConsultationKind kind,

        UUID campaignId,
        CampaignPurpose purpose,

        @Schema(description = "The campaign's: the register was asked who opposes this medium")
        CampaignMedium medium,

        @Schema(description = "Who consulted") OperatorReference operator,

        @Schema(
                description = "For whom an outsourcer consulted; null when the operator consulted for itself",
                nullable = true)
        OperatorReference principal,

        @Schema(description = "The principal's id", deprecated = true, nullable = true)
        UUID onBehalfOf,

        ConsultationState state,
        Progress progress,

        @Schema(
                description = "The state of the register that the whole list is compared with; null before",
                nullable = true)
        Long registerVersion,

        @Schema(
                description =
                        "The instant at which the register was in that state: every change that was recorded up to then is in it, and"
                                + " none after",
                nullable = true)
        Instant registerAsOf,

        @Schema(
                description =
                        "The registry's stream of events; like epoch and sequence null before, and of older consultations",
                nullable = true)
        UUID registerStream,

        @Schema(nullable = true) Integer registerEpoch,

        @Schema(description = "The number of the last event of that stream which is in the register", nullable = true)
        Long registerSequence,

        @Schema(
                description =
                        "Since when it waits for a register that is recent enough; null unless WAITING_FOR_REGISTER",
                nullable = true)
        Instant waitingSince,

        @Schema(description = "Why it waits, in words; null unless WAITING_FOR_REGISTER", nullable = true)
        String waitingDetail,

        Instant startedAt,

        @Schema(nullable = true) Instant sealedAt,

        @Schema(
                description =
                        "The first instant at which it is no longer valid: the end of the 15th day in Rome for calls, of the 30th"
                                + " for post",
                nullable = true)
        Instant validUntil,

        @Schema(description = "The last day on which it is valid", nullable = true)
        LocalDate lastValidDay,

        @Schema(
                description =
                        "The first instant at which its files are gone; the receipt stays. Null where there are none",
                nullable = true)
        Instant filesUntil,

        @Schema(description = "Its files are gone") boolean filesPurged,

        @Schema(description = "The list is kept, and can be compared again: POST …/repetition")
        boolean repeatable,

        @Schema(
                description =
                        "Its sender lets the list be kept for a repetition; else it is deleted once it is compared")
        boolean keepList,

        @Schema(
                description =
                        "Its sender has the lines with opposed numbers returned; else they are only counted, and there is no file"
                                + " opposed")
        boolean returnOpposed,

        @Schema(description = "The consultation whose list this one compared again", nullable = true)
        UUID repetitionOf,

        @Schema(description = "For the verification page", nullable = true, examples = "7K3M9QX2T8VWB4ND")
        String receiptCode,

        @Schema(description = "Records that are neither blank nor the header")
        long received,

        @Schema(description = "Records with an Italian number")
        long valid,

        @Schema(description = "Valid records whose number had occurred before")
        long duplicates,

        long opposed,
        long callable,

        @Schema(description = "Opposed, but the person lets this operator contact it: may be contacted too")
        long exempted,

        long invalid,

        @Schema(
                description =
                        "What looks like an Italian telephone number in the other columns of the valid records: these were not"
                                + " compared")
        long otherNumbers,

        @Schema(description = "Bytes that have arrived, as they were sent")
        long inputBytes,

        @Schema(
                description =
                        "SHA-256 of the list as it was sent, hexadecimal; null while it arrives, and of a quick check",
                nullable = true,
                examples = "3f0a377ba0a4a460ecb616f6507ce0d8cfa3e704025d4fda3ed0c5ca05468728")
        String inputSha256,

        @Schema(description = "What the list is; null while it arrives", nullable = true)
        ListFormat format,

        @Schema(
                description =
                        "What the list came compressed in; its results can be had so too. Null while it arrives, and of a quick"
                                + " check",
                nullable = true)
        Compression compression,

        @Schema(description = "Why it failed: a code; null unless FAILED", nullable = true, examples = "NO_NUMBERS")
        String failure,

        @Schema(description = "The same in words", nullable = true)
        String failureDetail,

        @Schema(description = "The line at which it failed, where there is one", nullable = true)
        Long failureLine,

        List<File> files) {

    @Schema(name = "ConsultationFile", description = "A part of the result")
    record File(
            @Schema(description = "callable, opposed, exempted or invalid")
            String name,

            @Schema(
                    description = "Hexadecimal",
                    examples = "3f0a377ba0a4a460ecb616f6507ce0d8cfa3e704025d4fda3ed0c5ca05468728")
            String sha256,

            long bytes) {}

    @Schema(name = "ConsultationProgress", description = "How far it is")
    record Progress(
            Stage stage,

            @Schema(description = "Bytes of the list, as it was sent, that this stage is done with")
            long doneBytes,

            @Schema(nullable = true) Long totalBytes,

            @Schema(description = "Lines compared so far") long lines,

            @Schema(description = "At the pace so far; null until it can be estimated", nullable = true)
            Long secondsLeft,

            @Schema(
                    description = "Which of the lists that wait to be compared it is, from 1; null unless QUEUED",
                    nullable = true)
            Long place) {

        static Progress of(Consultation c, Instant now, Long position) {
            ProcessingLease lease = c.lease();
            return new Progress(
                    lease.stage(),
                    lease.doneBytes(),
                    lease.totalBytes(),
                    c.counts().received(),
                    lease.secondsLeft(now),
                    position);
        }
    }

    /**
     * @param position in the queue, from 1; null when it does not wait in it
     * @param party an operator with its name
     * @param waiting why a list waits for the register, in words
     * @param failure the words for a failure's code
     */
    static ConsultationView of(
            Consultation c,
            Instant now,
            Long position,
            Function<UUID, OperatorReference> party,
            String waiting,
            Function<String, String> failure) {
        ListCounts counts = c.counts();
        ConsultationOutcome outcome = c.outcome();
        ComparedRegister register = c.register();
        return new ConsultationView(
                c.id(),
                c.kind(),
                c.purpose().campaignId(),
                c.purpose().purpose(),
                c.purpose().medium(),
                party.apply(c.operatorId()),
                c.onBehalfOf() == null ? null : party.apply(c.onBehalfOf()),
                c.onBehalfOf(),
                c.stateAt(now),
                Progress.of(c, now, position),
                register == null ? null : register.version(),
                register == null ? null : register.asOf(),
                register == null ? null : register.stream(),
                register == null ? null : register.epoch(),
                register == null ? null : register.sequence(),
                c.lease().waitingSince(),
                c.lease().waitingSince() == null ? null : waiting,
                c.startedAt(),
                outcome.sealedAt(),
                outcome.validUntil(),
                outcome.validUntil() == null ? null : ValidityPeriod.lastDay(outcome.validUntil()),
                outcome.filesUntil(),
                outcome.filesUntil() != null && !outcome.hasFilesAt(now),
                c.list().isRetained() && outcome.hasFilesAt(now),
                c.list().isToBeRetained(),
                outcome.opposed().isReturned(),
                c.repetitionOf(),
                outcome.receiptCode(),
                counts.received(),
                counts.valid(),
                counts.duplicates(),
                counts.opposed(),
                counts.callable(),
                counts.exempted(),
                counts.invalid(),
                outcome.otherNumbers(),
                c.list().bytes(),
                c.list().sha256(),
                c.list().format(),
                c.list().compression(),
                outcome.failure(),
                outcome.failure() == null ? null : failure.apply(outcome.failure()),
                outcome.failureLine(),
                c.files().stream()
                        .map(file -> new File(file.name(), file.sha256(), file.bytes()))
                        .toList());
    }
}
