package it.opposizioni.complaint.numberlookup;

import it.opposizioni.complaint.numbering.LineKind;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is reported about one calling number.
 *
 * @param kind what the numbering plan says
 * @param complaints of the last twelve months, by the day of the calls
 * @param months the last twelve, oldest first
 */
@Schema(name = "NumberLook")
record NumberLookup(String number, LineKind kind, long complaints, long calls, List<Month> months) {

    @Schema(name = "NumberLookMonth")
    record Month(
            @Schema(implementation = String.class, examples = "2026-11")
            YearMonth month,

            long calls) {}
}
