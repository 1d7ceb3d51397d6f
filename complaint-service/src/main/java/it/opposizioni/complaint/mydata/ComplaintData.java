package it.opposizioni.complaint.mydata;

import it.opposizioni.complaint.access.AccessView;
import it.opposizioni.complaint.attachment.AttachmentView;
import it.opposizioni.complaint.complaint.ComplaintView;
import it.opposizioni.complaint.desk.DeskRecord;
import it.opposizioni.complaint.message.ComplaintMessage;
import it.opposizioni.complaint.opinion.Opinion;
import it.opposizioni.complaint.question.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is held about a person because of the complaints that the person filed.
 *
 * @param attachments what was added to them, without its content
 * @param messages what the person told the authority about them since the filing
 * @param questions what the authority asked the person about them
 * @param opinions of how they were treated
 * @param accesses who looked at them
 * @param atTheDesk what a registrar wrote down with those that the person told on the telephone or by letter
 */
@Schema(name = "ComplaintData")
record ComplaintData(
        List<ComplaintView> complaints,
        List<AttachmentView> attachments,
        List<ComplaintMessage> messages,
        List<Asked> questions,
        List<Opinion> opinions,
        List<AccessView> accesses,
        List<DeskRecord> atTheDesk) {

    /** A question of the authority's; not who of it has asked. */
    @Schema(name = "ComplaintDataQuestion")
    record Asked(UUID complaint, String text, Instant askedAt, LocalDate answerBy) {

        static Asked of(Question question) {
            return new Asked(question.complaint(), question.text(), question.askedAt(), question.answerBy());
        }
    }
}
