package it.opposizioni.complaint.attachment;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Adds attachments, lists and removes them, whatever they are added to. */
@ApplicationScoped
public class AttachmentService {

    /** Per person: as many as twenty complaints can have. Tries count too: each of them is received and stored. */
    private static final NamedLimit UPLOADS = NamedLimit.of("attachment-upload", 100, Duration.ofHours(24));

    /** Of the authority's own documents, per official: as many as three cases can have. */
    private static final NamedLimit DOCUMENTS = NamedLimit.of("document-upload", 300, Duration.ofHours(24));

    private final AttachmentRepository attachments;
    private final AttachmentFiles files;
    private final Idempotency idempotency;
    private final RateLimits limits;
    private final AttachmentConfig config;
    private final RandomGenerator random;
    private final Ids ids;
    private final Now now;

    AttachmentService(
            AttachmentRepository attachments,
            AttachmentFiles files,
            Idempotency idempotency,
            RateLimits limits,
            AttachmentConfig config,
            RandomGenerator random,
            Ids ids,
            Now now) {
        this.attachments = attachments;
        this.files = files;
        this.idempotency = idempotency;
        this.limits = limits;
        this.config = config;
        this.random = random;
        this.ids = ids;
        this.now = now;
    }

    /**
     * Reserves a place for a file that is about to arrive. Whether it is one too many is decided only once it has arrived: of two that arrive at
     * once the first one stays, and a file that is sent again is not counted twice.
     *
     * @throws DomainException 404 when the holder is not this person's, 409 when nothing can be added, 429 after too many tries
     */
    @Transactional
    Attachment begin(AttachmentHolder holder, Caller sender) {
        String person = holder.opening().apply(sender);
        int most = config.mostOf(holder);
        if (attachments.allOf(holder) >= 2L * most) {
            throw AttachmentProblems.limitReached(holder, most);
        }
        limits.takeInTransaction(holder.kind() == AttachmentHolder.Kind.DOCUMENTS ? DOCUMENTS : UPLOADS, person);
        Attachment attachment =
                new Attachment(ids.next(), holder, new UUID(random.nextLong(), random.nextLong()), now.get());
        attachments.persist(attachment);
        return attachment;
    }

    /**
     * Adds what has arrived.
     *
     * @return another attachment than this one when the same request has added it before
     * @throws DomainException 422 also when what the same request has added was removed since
     */
    @Transactional
    AttachmentView add(
            UUID id, AttachmentHolder holder, ReceivedAttachment received, Caller sender, String idempotencyKey) {
        List<Object> request = Stream.concat(
                        Stream.of("attachments", holder.id(), HexFormat.of().formatHex(received.sha256())),
                        holder.said().stream())
                .toList();
        AttachmentView added = idempotency.once(
                idempotencyKey, sender, request, AttachmentView.class, () -> add(id, holder, received, sender));
        // not only among those of the holder: what went with a reply is there all the same
        if (attachments.findByIdOptional(added.id()).isEmpty()) {
            throw AttachmentProblems.removedSince();
        }
        return added;
    }

    private AttachmentView add(UUID id, AttachmentHolder holder, ReceivedAttachment received, Caller sender) {
        holder.opening().apply(sender);
        int most = config.mostOf(holder);
        if (attachments.addedTo(holder).size() >= most) {
            throw AttachmentProblems.limitReached(holder, most);
        }
        Attachment attachment = attachments.findByIdOptional(id).orElseThrow(AttachmentFiles::outOfReach);
        Instant at = now.get();
        attachment.add(received, at);
        holder.noting()
                .accept(
                        sender,
                        new AttachmentHolder.Added(id, received.type(), received.bytes(), received.sha256(), at));
        return AttachmentView.of(attachment);
    }

    /**
     * Deletes the row of a file that did not arrive.
     *
     * @return false when the file is added all the same: the database may have committed although its answer was lost
     */
    @Transactional
    boolean forget(UUID id) {
        return attachments.deleteArriving(id);
    }

    /**
     * Removes one.
     *
     * @return what it was
     * @throws DomainException 404 when there is none, or it is not this person's, 409 when it can no longer be removed
     */
    @Transactional
    public AttachmentView remove(AttachmentHolder holder, UUID id, Caller sender) {
        holder.opening().apply(sender);
        Attachment attachment = attachments.added(holder, id).orElseThrow(DomainException::notFound);
        attachments.delete(attachment);
        files.deleteAfterCommit(List.of(attachment.file()));
        return AttachmentView.of(attachment);
    }

    /**
     * All that was added, in that order, for those who may read it; in the caller's transaction, which notes the look.
     *
     * @param code of what it was added to
     */
    public List<DownloadableAttachment> all(AttachmentHolder holder, String code) {
        return DownloadableAttachment.all(attachments.addedTo(holder), code);
    }

    /** One of them, likewise. @throws DomainException 404 when there is none */
    public DownloadableAttachment one(AttachmentHolder holder, UUID id, String code) {
        return DownloadableAttachment.among(attachments.addedTo(holder), id, code)
                .orElseThrow(DomainException::notFound);
    }

    /** @param open whether any can still be added */
    AttachmentList list(List<Attachment> added, boolean open) {
        int left = open ? Math.max(0, config.most() - added.size()) : 0;
        return new AttachmentList(added.stream().map(AttachmentView::of).toList(), left);
    }
}
