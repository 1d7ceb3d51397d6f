package it.opposizioni.complaint.trend;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many complaints there are of one kind.
 *
 * @param steps the first days of the weeks or months
 * @param counts one for each of them
 */
@Schema(name = "ComplaintTrend")
record Trend(LocalDate from, LocalDate to, TrendStep by, List<LocalDate> steps, List<Long> counts) {}
