package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.attachment.AttachmentView;
import it.opposizioni.complaint.attachment.ComplaintAttachments;
import it.opposizioni.complaint.complaint.Act;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintConfig;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.complaint.DeskComplaints;
import it.opposizioni.complaint.desk.DeskAct;
import it.opposizioni.complaint.desk.DeskActs;
import it.opposizioni.complaint.filing.NewComplaint.NewCalls;
import it.opposizioni.complaint.message.MessageService;
import it.opposizioni.complaint.passedon.Explanation;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Changes complaints that came to the desk, for people who have no other way to: by the rules of every reporter, and noted. */
@ApplicationScoped
class DeskChangeService {

    private final ComplaintService complaints;
    private final DeskComplaints atDesk;
    private final FilingService filing;
    private final DeskFilingService desk;
    private final MessageService messages;
    private final ComplaintAttachments attachments;
    private final DeskActs acts;
    private final ComplaintConfig config;
    private final Validator validator;
    private final Idempotency idempotency;
    private final Now now;

    DeskChangeService(
            ComplaintService complaints,
            DeskComplaints atDesk,
            FilingService filing,
            DeskFilingService desk,
            MessageService messages,
            ComplaintAttachments attachments,
            DeskActs acts,
            ComplaintConfig config,
            Validator validator,
            Idempotency idempotency,
            Now now) {
        this.complaints = complaints;
        this.atDesk = atDesk;
        this.filing = filing;
        this.desk = desk;
        this.messages = messages;
        this.attachments = attachments;
        this.acts = acts;
        this.config = config;
        this.validator = validator;
        this.idempotency = idempotency;
        this.now = now;
    }

    /** @throws DomainException 404 when it did not come to the desk; 409 when it is over, or its reporter has signed in; 422 */
    @Transactional
    DeskFilingView withdraw(UUID id, DeskWithdrawal withdrawal, Caller registrar, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey,
                registrar,
                List.of("desk-withdrawal", id, withdrawal),
                DeskFilingView.class,
                () -> withdraw(id, withdrawal, registrar));
    }

    private DeskFilingView withdraw(UUID id, DeskWithdrawal withdrawal, Caller registrar) {
        Complaint complaint = atDesk.forChange(id);
        requireNone(mistakes(validator.validate(withdrawal), withdrawal.desk()));
        complaints.follow(complaint, Act.WITHDRAW, registrar.subject(), Explanation.of(withdrawal.reasonOrNull()));
        return noted(id, DeskAct.Kind.WITHDRAWAL, withdrawal.desk(), registrar);
    }

    /**
     * The calls and the words about them, or neither; each has its key, as where a reporter adds them.
     *
     * @throws DomainException likewise; 409 also when somebody works on the complaint already, or when it takes no more messages
     */
    @Transactional
    DeskFilingView addCalls(UUID id, DeskCalls told, Caller registrar, String idempotencyKey) {
        DeskFilingView added = idempotency.once(
                idempotencyKey,
                registrar,
                List.of("desk-calls", id, told.withoutWords()),
                DeskFilingView.class,
                () -> addCalls(id, told, registrar));
        return told.saysMore()
                ? addMessage(id, told.words(), registrar, Idempotency.ofPart(idempotencyKey, FilingService.WORDS))
                        .withTextKept()
                : added;
    }

    private DeskFilingView addCalls(UUID id, DeskCalls told, Caller registrar) {
        Complaint complaint = atDesk.forChange(id);
        filing.addCalls(complaint, new NewCalls(told.calls(), null), mistakes(validator.validate(told), told.desk()));
        return noted(id, DeskAct.Kind.CALLS_ADDED, told.desk(), registrar);
    }

    /** @throws DomainException likewise; 409 also when there are as many messages as there can be */
    @Transactional
    DeskFilingView addMessage(UUID id, DeskMessage told, Caller registrar, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey,
                registrar,
                List.of("desk-messages", id, told),
                DeskFilingView.class,
                () -> addMessage(id, told, registrar));
    }

    private DeskFilingView addMessage(UUID id, DeskMessage told, Caller registrar) {
        Complaint complaint = atDesk.forChange(id);
        requireNone(mistakes(validator.validate(told), told.desk()));
        messages.add(
                complaint,
                told.text(),
                told.seen(),
                Rome.endOf(Rome.day(told.desk().receivedAt())));
        return noted(id, DeskAct.Kind.MESSAGE_ADDED, told.desk(), registrar);
    }

    /** @throws DomainException likewise; 404 also when there is no such attachment, 409 also when somebody works on the complaint already */
    @Transactional
    DeskFilingView removeAttachment(
            UUID id, UUID attachment, DeskRemoval removal, Caller registrar, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey,
                registrar,
                List.of("desk-removal", id, attachment, removal),
                DeskFilingView.class,
                () -> removeAttachment(id, attachment, removal, registrar));
    }

    private DeskFilingView removeAttachment(UUID id, UUID attachment, DeskRemoval removal, Caller registrar) {
        Complaint complaint = atDesk.forChange(id);
        requireNone(mistakes(validator.validate(removal), removal.desk()));
        AttachmentView removed = attachments.removeAtDesk(complaint, attachment, registrar);
        acts.noteRemoval(
                id,
                act(DeskAct.Kind.ATTACHMENT_REMOVED, removal.desk()),
                new DeskActs.Removed(removed.type().name(), removed.bytes(), removed.addedAt()),
                registrar.subject());
        return desk.one(id, registrar);
    }

    private static void requireNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            errors.sort(Comparator.comparing(FieldError::pointer));
            throw DomainException.invalid(errors);
        }
    }

    private <T> List<FieldError> mistakes(Set<ConstraintViolation<T>> found, DeskNote note) {
        List<FieldError> errors = new ArrayList<>(Violations.of(found, DeskFiling.TEXTS));
        if (note != null) {
            DeskNote.checkTime(note.receivedAt(), now.get(), config.oldestCall(), errors);
        }
        return errors;
    }

    private DeskFilingView noted(UUID id, DeskAct.Kind kind, DeskNote note, Caller registrar) {
        acts.note(id, act(kind, note), registrar.subject());
        return desk.one(id, registrar);
    }

    private DeskAct act(DeskAct.Kind kind, DeskNote note) {
        return new DeskAct(
                kind,
                note.channel(),
                note.receivedAt(),
                note.evidenceReference().strip(),
                now.get());
    }
}
