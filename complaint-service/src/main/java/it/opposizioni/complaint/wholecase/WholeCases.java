package it.opposizioni.complaint.wholecase;

import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.appeal.AppealService;
import it.opposizioni.complaint.appeal.AppealsView;
import it.opposizioni.complaint.attachment.ComplaintAttachments;
import it.opposizioni.complaint.attachment.DownloadableAttachment;
import it.opposizioni.complaint.attachment.ReplyFiles;
import it.opposizioni.complaint.cases.CaseDecisions;
import it.opposizioni.complaint.cases.CaseService;
import it.opposizioni.complaint.cases.CaseStage;
import it.opposizioni.complaint.cases.CaseSubject;
import it.opposizioni.complaint.cases.CaseView;
import it.opposizioni.complaint.cases.company.CompanyService;
import it.opposizioni.complaint.cases.company.CompanyView;
import it.opposizioni.complaint.cases.document.DocumentService;
import it.opposizioni.complaint.cases.reply.OperatorSideService;
import it.opposizioni.complaint.cases.reply.OperatorSideView;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.evidence.EvidenceService;
import it.opposizioni.complaint.evidence.EvidenceService.Stated;
import it.opposizioni.complaint.evidence.EvidenceView;
import it.opposizioni.complaint.message.Messages;
import it.opposizioni.complaint.notification.NotificationService;
import it.opposizioni.complaint.notification.NotificationView;
import it.opposizioni.complaint.printed.DecisionPage;
import it.opposizioni.complaint.question.Questions;
import it.opposizioni.complaint.release.Releases;
import it.opposizioni.complaint.wholecase.WholeCase.Part;
import it.opposizioni.complaint.wholecase.WholeCase.ReportedContent;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads a case and its complaints a few at a time. What is read is noted in the same transaction: what cannot be noted does not leave. */
@ApplicationScoped
class WholeCases {

    private static final String OF_CASE = "select c.id from Complaint c where c.%s = :case order by c.id";
    private static final String SOME = "from Complaint c where c.id in :ids order by c.id";

    private final CaseService cases;
    private final Releases releases;
    private final CompanyService companies;
    private final DocumentService documents;
    private final CaseDecisions decisions;
    private final NotificationService notifications;
    private final AppealService appeals;
    private final OperatorSideService sides;
    private final ReplyFiles replies;
    private final ComplaintService complaints;
    private final ComplaintAttachments attachments;
    private final EvidenceService evidence;
    private final Messages messages;
    private final Questions questions;
    private final AccessLog accesses;
    private final EntityManager database;

    WholeCases(
            CaseService cases,
            Releases releases,
            CompanyService companies,
            DocumentService documents,
            CaseDecisions decisions,
            NotificationService notifications,
            AppealService appeals,
            OperatorSideService sides,
            ReplyFiles replies,
            ComplaintService complaints,
            ComplaintAttachments attachments,
            EvidenceService evidence,
            Messages messages,
            Questions questions,
            AccessLog accesses,
            EntityManager database) {
        this.cases = cases;
        this.releases = releases;
        this.companies = companies;
        this.documents = documents;
        this.decisions = decisions;
        this.notifications = notifications;
        this.appeals = appeals;
        this.sides = sides;
        this.replies = replies;
        this.complaints = complaints;
        this.attachments = attachments;
        this.evidence = evidence;
        this.messages = messages;
        this.questions = questions;
        this.accesses = accesses;
        this.database = database;
    }

    /** @throws DomainException 404 when there is no such case, 409 when no other official has released it to this one */
    @Transactional
    WholeCase begin(UUID id, Caller reader, Locale locale) {
        CaseView shown = cases.show(id, reader);
        releases.use(id, reader);
        OperatorSideView side = sides.show(id, reader);
        List<DownloadableAttachment> sent =
                replies.sent(side.files(), shown.summary().code());
        note(
                reader,
                Stream.of(RecordKind.CASE_EXPORT, RecordKind.ATTACHMENT)
                        .filter(kind -> kind == RecordKind.CASE_EXPORT || !sent.isEmpty())
                        .map(kind -> read(null, kind, id)));
        boolean decided = shown.summary().stage() == CaseStage.DECIDED;
        // no act is made of a history that was changed, which is read all the same
        byte[] act = decided && !shown.historyAltered()
                ? new DecisionPage(decisions.decided(id, reader), locale).pdf()
                : null;
        CompanyView company = shown.summary().operatorId() == null ? companies.show(id, reader) : null;
        NotificationView notification = decided ? notifications.show(id, locale) : null;
        AppealsView appealed = decided ? appeals.show(id, reader) : null;
        String field = PartOf.field(shown.summary().party() == CaseSubject.Party.PRINCIPAL);
        List<UUID> parts = database.createQuery(OF_CASE.formatted(field), UUID.class)
                .setParameter("case", id)
                .getResultList();
        return new WholeCase(
                new WholeCase.Content(shown, side, company, documents.list(id, reader), notification, appealed),
                act,
                sent,
                documents.files(id, reader),
                parts);
    }

    /** @return of these the ones that are still there */
    @Transactional
    List<Part> read(List<UUID> some, Caller reader, Locale locale) {
        List<Complaint> found = database.createQuery(SOME, Complaint.class)
                .setParameter("ids", some)
                .getResultList();
        Map<UUID, EvidenceView> known = evidence.known(found, locale);
        Map<UUID, List<Stated>> stated =
                evidence.stated(found.stream().map(Complaint::id).toList());
        List<Part> parts = new ArrayList<>();
        for (Complaint complaint : found) {
            Part part = new Part(
                    new ReportedContent(
                            complaints.shownToRegulator(complaint),
                            known.get(complaint.id()),
                            stated.getOrDefault(complaint.id(), List.of()),
                            messages.about(complaint.id()),
                            questions.about(complaint.id())),
                    attachments.all(complaint));
            note(
                    reader,
                    Stream.of(RecordKind.COMPLAINT, RecordKind.EVIDENCE, RecordKind.ATTACHMENT)
                            .filter(kind -> kind != RecordKind.ATTACHMENT
                                    || !part.attachments().isEmpty())
                            .map(kind -> read(complaint.reporter(), kind, complaint.id())));
            parts.add(part);
        }
        return parts;
    }

    private static Read read(String person, RecordKind kind, UUID id) {
        return new Read(person, kind, id.toString(), Purpose.CASE_WORKED_ON);
    }

    private void note(Caller reader, Stream<Read> reads) {
        accesses.note(reader, Role.REGULATOR, reads.toList());
    }
}
