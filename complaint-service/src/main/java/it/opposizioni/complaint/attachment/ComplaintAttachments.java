package it.opposizioni.complaint.attachment;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.access.CaseLooks;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.complaint.DeskComplaints;
import it.opposizioni.complaint.desk.DeskAct;
import it.opposizioni.complaint.desk.DeskActs;
import it.opposizioni.complaint.desk.DeskChannel;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What reporters add to their complaints, and who may see which. */
@ApplicationScoped
public class ComplaintAttachments {

    private static final Text NOT_BY_TELEPHONE = Text.of(
            "Un file non arriva per telefono: scegli e-mail o posta.",
            "No file comes by telephone: choose e-mail or post.");

    private final AttachmentRepository attachments;
    private final AttachmentService service;
    private final ComplaintService complaints;
    private final DeskComplaints atDesk;
    private final DeskActs deskActs;
    private final CaseLooks looks;

    ComplaintAttachments(
            AttachmentRepository attachments,
            AttachmentService service,
            ComplaintService complaints,
            DeskComplaints atDesk,
            DeskActs deskActs,
            CaseLooks looks) {
        this.attachments = attachments;
        this.service = service;
        this.complaints = complaints;
        this.atDesk = atDesk;
        this.deskActs = deskActs;
        this.looks = looks;
    }

    AttachmentHolder holder(UUID complaintId) {
        return AttachmentHolder.complaint(complaintId, reporter -> open(complaints.reportedBy(complaintId, reporter)));
    }

    /**
     * For a registrar to whom the reporter has sent a file.
     *
     * @param channel how it came to the desk
     * @throws DomainException 422 when no file can come that way
     */
    AttachmentHolder holderAtDesk(UUID complaintId, DeskChannel channel) {
        if (channel == DeskChannel.PHONE) {
            throw DomainException.invalid("/channel", "NO_FILE", NOT_BY_TELEPHONE);
        }
        return AttachmentHolder.atDesk(
                complaintId,
                _ -> open(atDesk.forChange(complaintId)),
                (registrar, added) -> deskActs.note(
                        complaintId,
                        new DeskAct(DeskAct.Kind.ATTACHMENT_ADDED, channel, null, null, added.at()),
                        registrar.subject()));
    }

    /** A complaint takes files as long as its reporter can change what it says. @return its reporter */
    private static String open(Complaint complaint) {
        if (!complaint.takesAdditions()) {
            throw ComplaintProblems.stageConflict(complaint.stage().name(), "CHANGE_ATTACHMENTS");
        }
        return complaint.reporter();
    }

    /** @throws DomainException 404 when there is none, or it is another person's, 409 when the authority has it already */
    void remove(UUID complaintId, UUID id, Caller reporter) {
        service.remove(holder(complaintId), id, reporter);
    }

    /**
     * Removes one from a complaint that came to the desk: the caller has locked it for a change, and notes it.
     *
     * @return what it was
     * @throws DomainException 404 when there is none, 409 when the authority has it already
     */
    public AttachmentView removeAtDesk(Complaint complaint, UUID id, Caller registrar) {
        return service.remove(AttachmentHolder.complaint(complaint.id(), _ -> open(complaint)), id, registrar);
    }

    /** A look at the attachments is noted only where there are any. */
    @Transactional
    AttachmentList list(UUID complaintId, Caller caller) {
        List<Attachment> added = attachments.addedTo(holder(complaintId));
        Complaint complaint = added.isEmpty()
                ? complaints.visible(complaintId, caller)
                : complaints.visible(complaintId, caller, RecordKind.ATTACHMENTS);
        return service.list(added, complaint.takesAdditions());
    }

    /** For a registrar who tells the reporter about it; the look is noted always. */
    @Transactional
    AttachmentList listAtDesk(UUID complaintId, Caller registrar) {
        Complaint complaint = atDesk.visible(complaintId, registrar, RecordKind.ATTACHMENTS);
        return service.list(attachments.addedTo(holder(complaintId)), complaint.takesAdditions());
    }

    /** Of complaints of a case, newest first; each look at a complaint is noted. */
    @Transactional
    Page<AttachmentView> ofCase(UUID caseId, String cursor, int limit, Caller reader) {
        return looks.show(
                (before, most) -> attachments.ofCase(caseId, before, most),
                cursor,
                limit,
                RecordKind.ATTACHMENTS,
                reader);
    }

    /** One that this person may see; the look is noted. */
    @Transactional
    DownloadableAttachment show(UUID complaintId, UUID id, Caller caller) {
        return one(complaints.visible(complaintId, caller, RecordKind.ATTACHMENT), id);
    }

    /**
     * One for a registrar to see, as long as the desk acts for its reporter: nobody takes the complaint over while the look is noted.
     *
     * @throws DomainException 404 when there is none, or the complaint did not come to the desk; 409 when its reporter has signed in
     */
    @Transactional
    DownloadableAttachment showAtDesk(UUID complaintId, UUID id, Caller registrar) {
        atDesk.forChange(complaintId);
        return one(atDesk.visible(complaintId, registrar, RecordKind.ATTACHMENT), id);
    }

    private DownloadableAttachment one(Complaint complaint, UUID id) {
        return service.one(holder(complaint.id()), id, complaint.code());
    }

    /** All of a complaint, for the authority; in the caller's transaction, which notes the look. */
    public List<DownloadableAttachment> all(Complaint complaint) {
        return service.all(holder(complaint.id()), complaint.code());
    }

    /** All that this person has added to complaints, oldest first. */
    @Transactional
    public List<AttachmentView> addedBy(String person) {
        return attachments.ofReporter(person).stream().map(AttachmentView::of).toList();
    }
}
