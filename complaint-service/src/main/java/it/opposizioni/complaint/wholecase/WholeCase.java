package it.opposizioni.complaint.wholecase;

import it.opposizioni.complaint.appeal.AppealsView;
import it.opposizioni.complaint.attachment.DownloadableAttachment;
import it.opposizioni.complaint.cases.CaseView;
import it.opposizioni.complaint.cases.company.CompanyView;
import it.opposizioni.complaint.cases.document.DocumentsView;
import it.opposizioni.complaint.cases.reply.OperatorSideView;
import it.opposizioni.complaint.complaint.ComplaintView;
import it.opposizioni.complaint.evidence.EvidenceService.Stated;
import it.opposizioni.complaint.evidence.EvidenceView;
import it.opposizioni.complaint.message.ComplaintMessage;
import it.opposizioni.complaint.notification.NotificationView;
import it.opposizioni.complaint.question.Question;
import java.util.List;
import java.util.UUID;

/**
 * A case before its complaints.
 *
 * @param act the printed act of its decision; null while it is not decided, or when its history was changed
 * @param replies what the operator sent with its replies
 * @param documents the authority's own
 * @param complaints those that are part of it then: what joins while the file is written is not in it
 */
record WholeCase(
        Content content,
        byte[] act,
        List<DownloadableAttachment> replies,
        List<DownloadableAttachment> documents,
        List<UUID> complaints) {

    /**
     * What the file says of the case.
     *
     * @param company outside the register that a case about a number is against; null of a case about an operator
     * @param documents the authority's own, with the digest of each as it was added
     * @param notification how the act was served; null while it is not decided
     * @param appeals against the decision; null while it is not decided
     */
    record Content(
            CaseView shown,
            OperatorSideView operatorSide,
            CompanyView company,
            DocumentsView documents,
            NotificationView notification,
            AppealsView appeals) {}

    /** One of its complaints. */
    record Part(ReportedContent content, List<DownloadableAttachment> attachments) {

        String code() {
            return content.complaint().code();
        }
    }

    /**
     * What the file says of a complaint.
     *
     * @param stated what the sources said, as it came: of it the evidence is made
     * @param questions what officials have asked its reporter, who answered with the messages
     */
    record ReportedContent(
            ComplaintView complaint,
            EvidenceView evidence,
            List<Stated> stated,
            List<ComplaintMessage> messages,
            List<Question> questions) {}

    String code() {
        return content.shown().summary().code();
    }
}
