package it.opposizioni.complaint.message;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.access.CaseLooks;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Lets reporters tell the authority more in words while their complaint is open, and shows it to those who may see it. */
@ApplicationScoped
public class MessageService {

    /** About one complaint: enough for all that happens meanwhile, and little enough to be read. */
    private static final int MOST = 10;

    /** Not yet {@link RecordKind#MESSAGES}, which the release before cannot read. */
    private static final RecordKind LOOK = RecordKind.COMPLAINT;

    private final Messages messages;
    private final ComplaintService complaints;
    private final CaseLooks looks;
    private final Idempotency idempotency;
    private final Now now;

    MessageService(Messages messages, ComplaintService complaints, CaseLooks looks, Idempotency idempotency, Now now) {
        this.messages = messages;
        this.complaints = complaints;
        this.looks = looks;
        this.idempotency = idempotency;
        this.now = now;
    }

    /** @throws DomainException 404 when it is no complaint of this person's; 409 when it is over, or has as many as it can have */
    @Transactional
    MessageList add(UUID complaintId, NewMessage message, Caller reporter, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey, reporter, List.of("messages", complaintId, message), MessageList.class, () -> {
                    Complaint complaint = complaints.reportedBy(complaintId, reporter);
                    add(complaint, message.text());
                    return list(complaint, messages.about(complaint.id()));
                });
    }

    /**
     * By the same rules, also when the desk writes it down.
     *
     * @param complaint locked
     * @throws DomainException 409 when it is over, or has as many as it can have
     */
    public void add(Complaint complaint, String text) {
        if (complaint.stage().isFinal()) {
            throw ComplaintProblems.stageConflict(complaint.stage().name(), "ADD_MESSAGE");
        }
        if (messages.about(complaint.id()).size() >= MOST) {
            throw ComplaintProblems.messageLimitReached(MOST);
        }
        messages.keep(complaint.id(), text.strip(), now.get());
    }

    /** No look is noted where the list is empty. @throws DomainException 404 when there is none, or it is another person's */
    @Transactional
    MessageList list(UUID complaintId, Caller caller) {
        List<ComplaintMessage> written = messages.about(complaintId);
        Complaint complaint = written.isEmpty()
                ? complaints.visible(complaintId, caller)
                : complaints.visible(complaintId, caller, LOOK);
        return list(complaint, written);
    }

    private static MessageList list(Complaint complaint, List<ComplaintMessage> written) {
        return new MessageList(written, complaint.stage().isFinal() ? 0 : Math.max(0, MOST - written.size()));
    }

    /** About complaints of a case, newest first; each look at a complaint is noted. */
    @Transactional
    Page<ComplaintMessage> ofCase(UUID caseId, String cursor, int limit, Caller reader) {
        return looks.show((before, most) -> messages.ofCase(caseId, before, most), cursor, limit, LOOK, reader);
    }
}
