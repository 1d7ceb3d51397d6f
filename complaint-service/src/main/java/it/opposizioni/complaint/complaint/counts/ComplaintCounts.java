package it.opposizioni.complaint.complaint.counts;

import it.opposizioni.complaint.complaint.Stage;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many complaints wait; those that are closed or withdrawn do not count.
 *
 * @param mine those in cases that the reader has
 * @param open all of them
 * @param unassigned those in no case, or in one that nobody has
 * @param overdue those whose next step should have come before today
 * @param stages by stage; without those that no complaint is at
 */
@Schema(name = "ComplaintCounts")
record ComplaintCounts(long mine, long open, long unassigned, long overdue, Map<Stage, Long> stages) {}
