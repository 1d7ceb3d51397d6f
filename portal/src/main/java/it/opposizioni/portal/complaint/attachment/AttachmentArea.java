package it.opposizioni.portal.complaint.attachment;

import it.opposizioni.portal.complaint.attachment.AttachmentClient.Attachment;
import java.util.UUID;

/** Whose attachments a page shows: where the service has them, and where the portal serves them. */
public enum AttachmentArea {
    /** Of one's own complaint. */
    CITIZEN("complaints", "attachments", "personal-area/complaints"),
    /** Of any complaint. */
    AUTHORITY("complaints", "attachments", "authority/complaints"),
    /** Of a complaint that came to the desk, where the service has a list of its own of them. */
    DESK("complaints", "attachments", "administration/desk/complaints"),
    /** Of the replies of one's own operator. */
    OPERATOR("information-requests", "attachments", "operators/complaints"),
    /** That an operator sent with its reply. */
    SENT_TO_AUTHORITY("cases", "reply-attachments", "authority/cases");

    private final String holders;
    private final String part;
    private final String path;

    AttachmentArea(String holders, String part, String path) {
        this.holders = holders;
        this.part = part;
        this.path = path;
    }

    /** What the service calls those that have attachments. */
    public String holders() {
        return holders;
    }

    /** What the service calls them there. */
    String part() {
        return part;
    }

    /** The portal's own path of the attachments of one. */
    String path(UUID holder) {
        return path + "/" + holder + "/attachments";
    }

    UUID holder(Attachment attachment) {
        return holders.equals("complaints") ? attachment.complaint() : attachment.caseId();
    }
}
