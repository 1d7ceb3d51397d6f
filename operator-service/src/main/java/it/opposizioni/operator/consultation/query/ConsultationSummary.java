package it.opposizioni.operator.consultation.query;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An operator's lists in numbers. */
@Schema(name = "ConsultationSummary")
record ConsultationSummary(
        @Schema(description = "Lists that are RECEIVING, CHOOSING, COMPARING or WAITING_FOR_REGISTER")
        long running,

        @Schema(description = "Lists that are SEALED and still valid")
        long valid,

        @Schema(description = "The same by the last day on which they are valid, the next one first")
        List<Ending> endings) {

    @Schema(name = "ConsultationEnding", description = "Lists that are valid until the same day")
    record Ending(LocalDate lastValidDay, long lists) {}

    static ConsultationSummary of(long running, List<Ending> endings) {
        return new ConsultationSummary(
                running, endings.stream().mapToLong(Ending::lists).sum(), endings);
    }
}
