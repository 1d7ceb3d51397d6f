package it.opposizioni.complaint.cases.document;

import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.attachment.AttachmentHolder;
import it.opposizioni.complaint.attachment.AttachmentIntake;
import it.opposizioni.complaint.attachment.AttachmentService;
import it.opposizioni.complaint.attachment.DownloadableAttachment;
import it.opposizioni.complaint.cases.CaseWork;
import it.opposizioni.complaint.cases.document.DocumentedCases.DocumentedCase;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.cases.official.Officials;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Adds documents to cases, shows them to officials, and takes them back. */
@ApplicationScoped
public class DocumentService {

    private final DocumentedCases cases;
    private final CaseDocuments documents;
    private final AttachmentIntake intake;
    private final AttachmentService attachments;
    private final CaseWork work;
    private final Officials officials;
    private final AccessLog accesses;
    private final Now now;

    DocumentService(
            DocumentedCases cases,
            CaseDocuments documents,
            AttachmentIntake intake,
            AttachmentService attachments,
            CaseWork work,
            Officials officials,
            AccessLog accesses,
            Now now) {
        this.cases = cases;
        this.documents = documents;
        this.intake = intake;
        this.attachments = attachments;
        this.work = work;
        this.officials = officials;
        this.accesses = accesses;
        this.now = now;
    }

    /**
     * Whether the case takes it is asked before the file arrives, and again once it has arrived.
     *
     * @return its id
     * @throws DomainException 404 when there is no such case; 409 when it takes no documents now, has enough of them, or a complaint of the official's own;
     *     and when the file is refused, as for a complaint
     */
    UUID add(UUID caseId, NewDocument said, InputStream content, Caller official, String idempotencyKey) {
        AttachmentHolder awaited = AttachmentHolder.documents(
                caseId,
                said.parts(),
                by -> {
                    DocumentedCase file = forChange(caseId, by);
                    if (!file.takesDocuments()) {
                        throw DocumentProblems.notTaken(file.stage());
                    }
                },
                (by, file) -> documents.add(caseId, said, file, Official.of(by)));
        return intake.receive(awaited, content, official, idempotencyKey).id();
    }

    private DocumentedCase forChange(UUID caseId, Caller official) {
        // before the case, as in all work on cases
        officials.seen(Official.of(official));
        DocumentedCase file = cases.requireForChange(caseId);
        work.requireImpartial(caseId, official);
        return file;
    }

    /**
     * One that was just added; in case a colleague has merged the case since, it is found all the same.
     *
     * @throws DomainException 422 when the request is the repetition of one whose document was taken back since
     */
    @Transactional
    DocumentView show(UUID caseId, UUID id, Caller official) {
        CaseDocument added = documents.find(id).orElseThrow(DomainException::notFound);
        if (!added.isThere()) {
            throw DocumentProblems.takenBack();
        }
        return DocumentView.of(added, cases.require(caseId), official.subject());
    }

    /**
     * None for who has complained in the case. It is said, not refused: the rest of the case is theirs to read, and a page that lists the documents
     * beside it must not fail. The look is noted where there are any.
     *
     * @throws DomainException 404 when there is no such case
     */
    @Transactional
    public DocumentsView list(UUID caseId, Caller reader) {
        DocumentedCase file = cases.require(caseId);
        if (!work.ownAmong(Set.of(caseId), reader).isEmpty()) {
            return DocumentsView.withheld(file);
        }
        List<CaseDocument> found = documents.of(caseId);
        if (!found.isEmpty()) {
            note(caseId, RecordKind.ATTACHMENTS, reader);
        }
        return DocumentsView.of(found, file, reader.subject());
    }

    /** Nobody who complained sees what the authority itself has gathered, whatever else they are. */
    private DocumentedCase forReading(UUID caseId, Caller reader) {
        DocumentedCase file = cases.require(caseId);
        work.requireImpartial(caseId, reader);
        return file;
    }

    /** The look is noted. @throws DomainException 404 when there is none, 409 when the case has a complaint of the official's own */
    @Transactional
    DownloadableAttachment download(UUID caseId, UUID id, Caller reader) {
        DocumentedCase file = forReading(caseId, reader);
        DownloadableAttachment found = attachments.one(holder(caseId), id, file.code());
        note(caseId, RecordKind.ATTACHMENT, reader);
        return found;
    }

    /**
     * All that are there, in the order of {@link #list}; the look is noted where there are any.
     *
     * @throws DomainException 404 when there is no such case, 409 when it has a complaint of the official's own
     */
    @Transactional
    public List<DownloadableAttachment> files(UUID caseId, Caller reader) {
        List<DownloadableAttachment> found =
                attachments.all(holder(caseId), forReading(caseId, reader).code());
        if (!found.isEmpty()) {
            note(caseId, RecordKind.ATTACHMENT, reader);
        }
        return found;
    }

    /**
     * @throws DomainException 403 when another official has added it; 404 when there is none; 409 when a decision was proposed since, the case is over, or has
     *     a complaint of the official's own
     */
    @Transactional
    void remove(UUID caseId, UUID id, Caller official) {
        DocumentedCase file = forChange(caseId, official);
        CaseDocument document = documents.of(caseId).stream()
                .filter(each -> each.id().equals(id) && each.isThere())
                .findFirst()
                .orElseThrow(DomainException::notFound);
        if (!document.by().subject().equals(official.subject())) {
            throw DocumentProblems.anothers();
        }
        if (!file.canGiveBack(document)) {
            throw DocumentProblems.belongsToTheCase();
        }
        attachments.remove(holder(caseId), id, official);
        documents.remove(id, now.get());
    }

    /** For those whose right was asked. */
    private static AttachmentHolder holder(UUID caseId) {
        return AttachmentHolder.documents(caseId, List.of(), _ -> {}, (_, _) -> {});
    }

    /** Without a person whose data they are, as what operators send with their replies. */
    private void note(UUID caseId, RecordKind kind, Caller reader) {
        accesses.note(reader, Role.REGULATOR, List.of(new Read(null, kind, caseId.toString(), Purpose.CASE_WORKED_ON)));
    }
}
