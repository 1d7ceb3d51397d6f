package it.opposizioni.complaint.cases.reply;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.attachment.AttachmentHolder;
import it.opposizioni.complaint.attachment.AttachmentIntake;
import it.opposizioni.complaint.attachment.AttachmentList;
import it.opposizioni.complaint.attachment.AttachmentService;
import it.opposizioni.complaint.attachment.AttachmentView;
import it.opposizioni.complaint.attachment.DownloadableAttachment;
import it.opposizioni.complaint.attachment.ReplyFiles;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** What an operator adds to the reply that it has yet to send. The authority reads what was sent, and those who complained never do. */
@ApplicationScoped
class ReplyAttachments {

    private static final String CODE = "select code from case_file where id = ?";

    private final NotifiedCases cases;
    private final RightToAnswer right;
    private final AttachmentIntake intake;
    private final AttachmentService attachments;
    private final ReplyFiles files;
    private final AccessLog accesses;
    private final Jdbc jdbc;

    ReplyAttachments(
            NotifiedCases cases,
            RightToAnswer right,
            AttachmentIntake intake,
            AttachmentService attachments,
            ReplyFiles files,
            AccessLog accesses,
            Jdbc jdbc) {
        this.cases = cases;
        this.right = right;
        this.intake = intake;
        this.attachments = attachments;
        this.files = files;
        this.accesses = accesses;
        this.jdbc = jdbc;
    }

    /**
     * The right to answer is checked before the file arrives, and again once it has arrived: a role may end meanwhile.
     *
     * @throws DomainException 403 when the sender may not answer, 404 when it is not this operator's case, 409 when no reply is awaited or there
     *     are enough attachments; and when the file is refused, as for a complaint
     */
    AttachmentView add(UUID id, InputStream content, Caller caller, String idempotencyKey) {
        AttachmentHolder awaited = AttachmentHolder.reply(id, sender -> {
            if (!forChange(id, sender).takesReply()) {
                throw ComplaintProblems.replyNotAwaited();
            }
        });
        return intake.receive(awaited, content, caller, idempotencyKey);
    }

    /** Whether or not a reply is still awaited: what will never be sent can be removed. */
    private AttachmentHolder unsent(UUID id) {
        return AttachmentHolder.reply(id, sender -> forChange(id, sender));
    }

    private NotifiedCase forChange(UUID id, Caller sender) {
        return cases.requireForChange(id, right.require(sender).requireOperatorId());
    }

    /**
     * @throws DomainException 403 when the caller may not answer, 404 when there is no such attachment that is not sent yet, or the case is not
     *     this operator's
     */
    void remove(UUID id, UUID attachment, Caller caller) {
        attachments.remove(unsent(id), attachment, caller);
    }

    /** What was not sent with a reply yet. */
    @Transactional
    AttachmentList list(UUID id, Caller caller) {
        return files.unsent(
                unsent(id), cases.require(id, caller.requireOperatorId()).takesReply());
    }

    /** The operator's own, sent or not. */
    @Transactional
    DownloadableAttachment show(UUID id, UUID attachment, Caller caller) {
        String code = cases.require(id, caller.requireOperatorId()).code();
        return files.any(id, attachment, code);
    }

    /** What was sent, for the authority; the look is noted. */
    @Transactional
    DownloadableAttachment showSent(UUID id, UUID attachment, Caller official) {
        String code = jdbc.first(CODE, row -> row.getString(1), id).orElseThrow(DomainException::notFound);
        note(id, RecordKind.ATTACHMENT, official);
        return files.sent(id, attachment, code);
    }

    /** Where there are no attachments no look is noted. */
    void noteList(UUID id, List<InformationRequestView.ReplyView> replies, Caller official) {
        if (replies.stream().anyMatch(reply -> !reply.attachments().isEmpty())) {
            note(id, RecordKind.ATTACHMENTS, official);
        }
    }

    /** Without a person whose data they are: attachments of replies are not about those who complained. */
    private void note(UUID id, RecordKind kind, Caller official) {
        accesses.note(official, Role.REGULATOR, List.of(new Read(null, kind, id.toString(), Purpose.CASE_WORKED_ON)));
    }
}
