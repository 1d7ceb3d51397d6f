package it.opposizioni.complaint.attachment;

import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What operators add to their replies, in the caller's transaction. Who may see which is decided by the feature that asks. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReplyFiles {

    private final AttachmentRepository attachments;
    private final AttachmentService service;

    ReplyFiles(AttachmentRepository attachments, AttachmentService service) {
        this.attachments = attachments;
        this.service = service;
    }

    /** What was not sent with a reply yet. @param open whether any can still be added */
    public AttachmentList unsent(AttachmentHolder reply, boolean open) {
        return service.list(attachments.addedTo(reply), open);
    }

    /** Sent with replies in these cases, in the order in which they were added. */
    public List<AttachmentView> sentIn(Collection<UUID> cases) {
        return cases.isEmpty()
                ? List.of()
                : attachments.sentIn(cases).stream().map(AttachmentView::of).toList();
    }

    /**
     * Sends with a reply what was not sent yet; it stays with that reply.
     *
     * @param reply the step of the case that it made
     * @return which they are
     */
    public Set<UUID> send(UUID caseId, long reply) {
        return Set.copyOf(attachments.send(caseId, reply));
    }

    /**
     * Added in this case, whether it was sent or not.
     *
     * @param code of the case
     * @throws DomainException 404 when there is none
     */
    public DownloadableAttachment any(UUID caseId, UUID id, String code) {
        return DownloadableAttachment.among(attachments.addedIn(caseId), id, code)
                .orElseThrow(DomainException::notFound);
    }

    /** Added in this case, and sent with a reply. */
    public DownloadableAttachment sent(UUID caseId, UUID id, String code) {
        return DownloadableAttachment.among(attachments.sentIn(List.of(caseId)), id, code)
                .orElseThrow(DomainException::notFound);
    }

    /** Some that were sent with replies, also in other cases, which went into this one. @param code of this case */
    public List<DownloadableAttachment> sent(Collection<AttachmentView> some, String code) {
        if (some.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = some.stream().map(AttachmentView::id).collect(Collectors.toSet());
        Set<UUID> cases = some.stream().map(AttachmentView::caseId).collect(Collectors.toSet());
        return DownloadableAttachment.all(
                attachments.sentIn(cases).stream()
                        .filter(each -> ids.contains(each.id()))
                        .toList(),
                code);
    }
}
