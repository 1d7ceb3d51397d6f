package it.opposizioni.operator.consultation.statistics;

import it.opposizioni.kit.statistics.SmallCounts;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.consultation.statistics.StatisticsRepository.Count;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The lists that were compared with the register, month by month, oldest first. Of a month with few lists nothing is said: it would tell
 * how many numbers somebody's list had.
 *
 * @param smallestShown a month with fewer lists is hidden
 * @param changedOn when the figures changed last: asked for again they may be the same
 */
@Schema(name = "ConsultationStatistics")
record ConsultationStatistics(
        Instant asOf,
        int smallestShown,

        @Schema(
                description = "Day in Rome on which the last of these lists was compared; null without any",
                nullable = true)
        LocalDate changedOn,

        List<OfMonth> months) {

    @Schema(name = "ConsultationMonth")
    record OfMonth(
            @Schema(examples = "2026-11") String month,

            @Schema(description = "Lists that were compared; null when suppressed", nullable = true)
            Long consultations,

            @Schema(description = "Valid numbers in them; null when suppressed", nullable = true)
            Long numbers,

            @Schema(description = "Of these, opposed; null when suppressed", nullable = true)
            Long opposed,

            @Schema(description = "There were too few lists")
            boolean suppressed) {

        private static OfMonth of(Count count) {
            return count.consultations() < SmallCounts.SMALLEST_SHOWN
                    ? new OfMonth(count.month(), null, null, null, true)
                    : new OfMonth(count.month(), count.consultations(), count.numbers(), count.opposed(), false);
        }
    }

    static ConsultationStatistics of(List<Count> counts, Instant now) {
        return new ConsultationStatistics(
                now,
                SmallCounts.SMALLEST_SHOWN,
                counts.isEmpty() ? null : Rome.day(counts.getLast().latest()),
                counts.stream().map(OfMonth::of).toList());
    }

    /** Only dates and numbers: nothing that would need quotes, or that a spreadsheet would run. */
    String csv() {
        StringBuilder csv = new StringBuilder("month,consultations,numbers,opposed,note\r\n");
        for (OfMonth month : months) {
            csv.append(month.month()).append(',');
            if (month.suppressed()) {
                csv.append(",,,suppressed");
            } else {
                csv.append(month.consultations())
                        .append(',')
                        .append(month.numbers())
                        .append(',')
                        .append(month.opposed())
                        .append(',');
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }
}
