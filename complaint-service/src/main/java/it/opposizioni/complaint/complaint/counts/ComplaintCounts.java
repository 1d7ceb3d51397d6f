package it.opposizioni.complaint.complaint.counts;

import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.complaint.question.QuestionState;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many complaints wait; those that are closed or withdrawn do not count.
 *
 * @param mine those in cases that the reader has
 * @param open all of them
 * @param unassigned those in no case, or in one that nobody has
 * @param overdue those whose next step should have come before today; while the reporter or the operator has time to answer, none has
 * @param stages by stage; without those that no complaint is at
 * @param questions those whose reporters were asked something, by how far the last question is; without what no question is
 * @param myQuestions likewise of those in cases that the reader has
 */
@Schema(name = "ComplaintCounts")
record ComplaintCounts(
        long mine,
        long open,
        long unassigned,
        long overdue,
        Map<Stage, Long> stages,
        Map<QuestionState, Long> questions,
        Map<QuestionState, Long> myQuestions) {}
