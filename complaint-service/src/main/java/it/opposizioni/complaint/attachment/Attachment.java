package it.opposizioni.complaint.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that a reporter adds to a complaint, an operator to a reply, or an official to a case. It has a row from the moment it begins to arrive, and is added once all
 * of it has arrived; if that never happens the row is deleted.
 */
@Entity
@Table(name = "complaint_attachment")
class Attachment {

    @Id
    private UUID id;

    /** Null for a file of anybody else than a reporter. */
    private UUID complaintId;

    /** Null for a file of anybody else than an operator. */
    private UUID caseId;

    /** The case whose document it is; null for a file of anybody else than an official. */
    private UUID documentOf;

    /** The reply that it was sent with, by its step of the case; null before it was sent, and for the file of anybody else. */
    private Long reply;

    private UUID file;

    private Instant begunAt;

    private Instant addedAt;

    @Enumerated(EnumType.STRING)
    private AttachmentType type;

    private Long bytes;

    protected Attachment() {}

    /** @param file its name in the store */
    Attachment(UUID id, AttachmentHolder holder, UUID file, Instant begunAt) {
        this.id = id;
        this.complaintId = holder.idOf(AttachmentHolder.Kind.COMPLAINT);
        this.caseId = holder.idOf(AttachmentHolder.Kind.REPLY);
        this.documentOf = holder.idOf(AttachmentHolder.Kind.DOCUMENTS);
        this.file = file;
        this.begunAt = begunAt;
    }

    /** All of it has arrived, and is in the store. */
    void add(ReceivedAttachment received, Instant at) {
        type = received.type();
        bytes = received.bytes();
        addedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID complaintId() {
        return complaintId;
    }

    UUID caseId() {
        return caseId;
    }

    Long reply() {
        return reply;
    }

    UUID file() {
        return file;
    }

    Instant addedAt() {
        return addedAt;
    }

    AttachmentType type() {
        return type;
    }

    long bytes() {
        return bytes;
    }
}
