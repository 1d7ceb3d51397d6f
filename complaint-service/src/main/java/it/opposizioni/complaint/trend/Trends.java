package it.opposizioni.complaint.trend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many complaints of which kind were filed on some days, and when the calls that they report came.
 *
 * @param steps the first days of the weeks or months; every list of counts has one for each
 * @param complaints that were filed on these days
 * @param calls that came on these days
 * @param callsWithoutHour those of them of which only the part of the day is known: they are in no hour
 * @param products by what was offered
 * @param callers by kind of the first call's number; WITHHELD when it was hidden, NOT_KNOWN when the reporter does not know it
 * @param outcomes by outcome; OPEN while there is none
 * @param areas by where the called line is: a region by its area code, MOBILE, or OTHER for landlines of no region
 * @param hours of the calls: from Monday on seven lists of twenty-four counts
 * @param operators the most accused first
 * @param principals those for which most of the calls were made, first; a complaint counts for its principal and for who called
 * @param undeclared complaints about numbers that no operator had declared
 * @param numbers the calling numbers that were reported most, first
 */
@Schema(name = "ComplaintTrends")
record Trends(
        LocalDate from,
        LocalDate to,
        TrendStep by,
        List<LocalDate> steps,
        long complaints,
        long calls,
        long callsWithoutHour,
        Map<String, List<Long>> products,
        Map<String, List<Long>> callers,
        Map<String, List<Long>> outcomes,
        Map<String, List<Long>> areas,
        List<List<Long>> hours,
        List<Accused> operators,
        List<Accused> principals,
        List<Long> undeclared,
        List<Calling> numbers) {

    /** @param name absent of an operator that is not known here */
    @Schema(name = "AccusedTrend")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accused(UUID operatorId, String name, long complaints, List<Long> counts) {}

    @Schema(name = "CallingTrend")
    record Calling(String number, long calls) {}
}
