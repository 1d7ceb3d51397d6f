package it.opposizioni.complaint.attachment;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.desk.DeskActs;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.page.Page;
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

/** What is known of attachments, and who may see which. */
@ApplicationScoped
public class AttachmentService {

    /** Per person: as many as twenty complaints can have. Tries count too: each of them is received and stored. */
    private static final NamedLimit UPLOADS = NamedLimit.of("attachment-upload", 100, Duration.ofHours(24));

    private final AttachmentRepository attachments;
    private final AttachmentFiles files;
    private final ComplaintService complaints;
    private final DeskActs deskActs;
    private final AccessLog accesses;
    private final Idempotency idempotency;
    private final RateLimits limits;
    private final AttachmentConfig config;
    private final RandomGenerator random;
    private final Ids ids;
    private final Now now;

    AttachmentService(
            AttachmentRepository attachments,
            AttachmentFiles files,
            ComplaintService complaints,
            DeskActs deskActs,
            AccessLog accesses,
            Idempotency idempotency,
            RateLimits limits,
            AttachmentConfig config,
            RandomGenerator random,
            Ids ids,
            Now now) {
        this.attachments = attachments;
        this.files = files;
        this.complaints = complaints;
        this.deskActs = deskActs;
        this.accesses = accesses;
        this.idempotency = idempotency;
        this.limits = limits;
        this.config = config;
        this.random = random;
        this.ids = ids;
        this.now = now;
    }

    /**
     * Reserves a place for a file that is about to arrive. Whether it is one too many shows when it has: of two that arrive at once the first one stays,
     * and one that was sent again is not counted twice.
     *
     * @throws DomainException 404 when it is no complaint of this person's, 409 when nothing can be added, 429 after too many tries
     */
    @Transactional
    Attachment begin(UUID complaintId, AttachmentSender sender) {
        Complaint complaint = open(complaintId, sender);
        if (attachments.allOf(complaintId) >= 2L * config.most()) {
            throw AttachmentProblems.limitReached(config.most());
        }
        limits.takeInTransaction(UPLOADS, complaint.reporter());
        Attachment attachment =
                new Attachment(ids.next(), complaint.id(), new UUID(random.nextLong(), random.nextLong()), now.get());
        attachments.persist(attachment);
        return attachment;
    }

    /**
     * Adds what has arrived.
     *
     * @return another attachment than this one when the same request has added it before
     */
    @Transactional
    AttachmentView add(
            UUID id, UUID complaintId, ReceivedAttachment received, AttachmentSender sender, String idempotencyKey) {
        List<Object> request =
                List.of("attachments", complaintId, HexFormat.of().formatHex(received.sha256()));
        return idempotency.once(
                idempotencyKey,
                sender.caller(),
                request,
                AttachmentView.class,
                () -> add(id, complaintId, received, sender));
    }

    private AttachmentView add(UUID id, UUID complaintId, ReceivedAttachment received, AttachmentSender sender) {
        open(complaintId, sender);
        if (attachments.addedTo(complaintId).size() >= config.most()) {
            throw AttachmentProblems.limitReached(config.most());
        }
        Attachment attachment = attachments.findByIdOptional(id).orElseThrow(AttachmentFiles::outOfReach);
        Instant at = now.get();
        attachment.add(received, at);
        sender.act(at)
                .ifPresent(
                        act -> deskActs.note(complaintId, act, sender.caller().subject()));
        return AttachmentView.of(attachment);
    }

    /** The sender's complaint, locked, as long as its reporter can change what it says. */
    private Complaint open(UUID complaintId, AttachmentSender sender) {
        Complaint complaint = sender.complaint(complaintId, complaints);
        if (!complaint.takesAdditions()) {
            throw ComplaintProblems.stageConflict(complaint.stage().name(), "CHANGE_ATTACHMENTS");
        }
        return complaint;
    }

    /**
     * Of what did not arrive.
     *
     * @return false when it is added all the same: the database can commit, and its answer be lost
     */
    @Transactional
    boolean forget(UUID id) {
        return attachments.deleteArriving(id);
    }

    /** @throws DomainException 404 when there is none, or it is another person's, 409 when the authority has it already */
    @Transactional
    void remove(UUID complaintId, UUID id, Caller reporter) {
        open(complaintId, AttachmentSender.reporter(reporter));
        Attachment attachment = attachments.added(complaintId, id).orElseThrow(DomainException::notFound);
        attachments.delete(attachment);
        files.deleteAfterCommit(List.of(attachment.file()));
    }

    /** The look at a list with nothing in it is none. */
    @Transactional
    AttachmentList list(UUID complaintId, Caller caller) {
        List<Attachment> added = attachments.addedTo(complaintId);
        Complaint complaint = added.isEmpty()
                ? complaints.visible(complaintId, caller)
                : complaints.visible(complaintId, caller, RecordKind.ATTACHMENTS);
        return list(complaint, added);
    }

    /** Likewise, for a registrar who tells its reporter of it. */
    @Transactional
    AttachmentList listAtDesk(UUID complaintId, Caller registrar) {
        Complaint complaint = complaints.visibleAtDesk(complaintId, registrar, RecordKind.ATTACHMENTS);
        return list(complaint, attachments.addedTo(complaintId));
    }

    private AttachmentList list(Complaint complaint, List<Attachment> added) {
        int left = complaint.takesAdditions() ? Math.max(0, config.most() - added.size()) : 0;
        return new AttachmentList(added.stream().map(AttachmentView::of).toList(), left);
    }

    /** Of complaints of a case, newest first; each look at a complaint is noted. */
    @Transactional
    Page<AttachmentView> ofCase(UUID caseId, String cursor, int limit, Caller reader) {
        Page<AttachmentRepository.OfCase> page = Page.of(
                attachments.ofCase(caseId, cursor, limit),
                limit,
                found -> found.attachment().id().toString());
        List<Read> reads = page.items().stream()
                .map(found -> new Read(
                        found.reporter(),
                        RecordKind.ATTACHMENTS,
                        found.attachment().complaint().toString(),
                        Purpose.CASE_WORKED_ON))
                .distinct()
                .toList();
        accesses.note(reader, Role.REGULATOR, reads);
        return page.map(AttachmentRepository.OfCase::attachment);
    }

    /** One that this person may see; the look is noted. */
    @Transactional
    Shown show(UUID complaintId, UUID id, Caller caller) {
        Complaint complaint = complaints.visible(complaintId, caller, RecordKind.ATTACHMENT);
        List<Attachment> added = attachments.addedTo(complaintId);
        for (int place = 0; place < added.size(); place++) {
            Attachment attachment = added.get(place);
            if (attachment.id().equals(id)) {
                return new Shown(
                        attachment.file(),
                        attachment.type(),
                        attachment.bytes(),
                        complaint.code() + "-" + (place + 1) + "."
                                + attachment.type().extension());
            }
        }
        throw DomainException.notFound();
    }

    /**
     * An attachment that is about to be read.
     *
     * @param file its name in the store
     * @param downloadName for people: the complaint's code and its place among the others
     */
    record Shown(UUID file, AttachmentType type, long bytes, String downloadName) {}

    /** All that this person has added, oldest first. */
    @Transactional
    public List<AttachmentView> addedBy(String person) {
        return attachments.ofReporter(person).stream().map(AttachmentView::of).toList();
    }
}
