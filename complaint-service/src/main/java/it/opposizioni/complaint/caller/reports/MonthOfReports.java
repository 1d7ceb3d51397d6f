package it.opposizioni.complaint.caller.reports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The people who reported a number in one month.
 *
 * @param month in Rome
 */
@Schema(name = "CallerReportMonth")
public record MonthOfReports(@Schema(examples = "2026-11") String month, ReportsBucket reporters) {}
