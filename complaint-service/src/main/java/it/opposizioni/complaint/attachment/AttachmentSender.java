package it.opposizioni.complaint.attachment;

import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.desk.DeskAct;
import it.opposizioni.complaint.desk.DeskChannel;
import it.opposizioni.kit.identity.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who adds to a complaint: its reporter, or a registrar to whom its reporter sent something.
 *
 * @param channel how it came to the desk; null from the reporter
 */
record AttachmentSender(Caller caller, DeskChannel channel) {

    static AttachmentSender reporter(Caller caller) {
        return new AttachmentSender(caller, null);
    }

    /** Locked until the end of the transaction. */
    Complaint complaint(UUID id, ComplaintService complaints) {
        return channel == null ? complaints.reportedBy(id, caller) : complaints.forChangeAtDesk(id);
    }

    /** What the complaint's history says of it; empty for what its reporter has added. */
    Optional<DeskAct> act(Instant at) {
        return Optional.ofNullable(channel)
                .map(came -> new DeskAct(DeskAct.Kind.ATTACHMENT_ADDED, came, null, null, at));
    }
}
