package it.opposizioni.complaint.attachment;

import it.opposizioni.kit.identity.Caller;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What files are added to: a complaint, by its reporter, or the reply that an operator has yet to send in a case.
 *
 * @param complaint null where it is a reply
 * @param caseId null where it is a complaint
 * @param rule locks it for whoever sends or removes a file, in the caller's transaction, and refuses the person whose it is not, or who can no longer
 *     change it
 */
public record AttachmentHolder(UUID complaint, UUID caseId, Consumer<Caller> rule) {

    static AttachmentHolder complaint(UUID id, Consumer<Caller> rule) {
        return new AttachmentHolder(id, null, rule);
    }

    public static AttachmentHolder reply(UUID caseId, Consumer<Caller> rule) {
        return new AttachmentHolder(null, caseId, rule);
    }

    UUID id() {
        return complaint == null ? caseId : complaint;
    }

    /** Of the files that it holds, in the words of the query language; what went with a reply is held no more. */
    String condition() {
        return complaint == null ? "caseId = ?1 and reply is null" : "complaintId = ?1";
    }
}
