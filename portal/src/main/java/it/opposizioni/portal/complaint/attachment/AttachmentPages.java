package it.opposizioni.portal.complaint.attachment;

import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.attachment.AttachmentClient.Attachment;
import it.opposizioni.portal.complaint.attachment.AttachmentClient.AttachmentPage;
import it.opposizioni.portal.complaint.attachment.AttachmentClient.Attachments;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Attachments on the pages of those who may see them: who complained, and the authority. */
@ApplicationScoped
public class AttachmentPages {

    /** The portal's own path of a person's complaints. */
    public static final String OF_CITIZEN = "personal-area/complaints";

    /** And of those that the authority sees. */
    public static final String OF_AUTHORITY = "authority/complaints";

    private static final int NOT_FOUND = 404;

    private final Page page;
    private final AttachmentClient attachments;
    private final AttachmentFileClient files;

    AttachmentPages(Page page, @RestClient AttachmentClient attachments, @RestClient AttachmentFileClient files) {
        this.page = page;
        this.attachments = attachments;
        this.files = files;
    }

    /**
     * Of a complaint that its reader has asked for already.
     *
     * @param area {@link #OF_CITIZEN} or {@link #OF_AUTHORITY}
     */
    public AttachmentPanel panel(UUID complaint, String area) {
        return panel(() -> attachments.list(complaint), area);
    }

    /**
     * The same, asked for in another way.
     *
     * @param area the portal's own path of the complaints that its reader has
     */
    public AttachmentPanel panel(Supplier<Attachments> asked, String area) {
        PageSection<AttachmentPanel> found = PageSection.of(() -> ask(asked, area));
        return found.available() ? found.value() : AttachmentPanel.unavailable();
    }

    private AttachmentPanel ask(Supplier<Attachments> asked, String area) {
        try {
            Attachments found = asked.get();
            return new AttachmentPanel(lines(found.items(), area), found.left(), true);
        } catch (UpstreamException e) {
            if (e.status() == NOT_FOUND) {
                // the complaint is there: it is the service that does not know of attachments yet
                return AttachmentPanel.unknown();
            }
            throw e;
        }
    }

    private List<AttachmentLine> lines(List<Attachment> items, String area) {
        List<AttachmentLine> lines = new ArrayList<>();
        items.forEach(item -> lines.add(AttachmentLine.of(item, lines.size() + 1, area, page)));
        return lines;
    }

    /**
     * Of a case.
     *
     * @param next cursor of the next page; null on the last
     */
    public record OfCase(List<AttachmentLine> lines, String next) {}

    /** @return null when they are not available now */
    public OfCase ofCase(UUID caseId, String cursor, int limit) {
        PageSection<AttachmentPage> found = PageSection.of(() -> attachments.ofCase(caseId, cursor, limit));
        return found.available()
                ? new OfCase(
                        lines(found.value().items(), OF_AUTHORITY),
                        found.value().next())
                : null;
    }

    /** To be saved, not to be shown: nobody has looked into it. */
    public Response download(UUID complaint, UUID id) {
        List<Attachment> items = attachments.list(complaint).items();
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place).id().equals(id)) {
                return download(items.get(place), place + 1);
            }
        }
        throw new NotFoundException();
    }

    private Response download(Attachment attachment, int place) {
        AttachmentKind kind = AttachmentKind.of(attachment.type()).orElseThrow(NotFoundException::new);
        String name = Texts.of(AttachmentTexts.class, page.lang()).fileName(place, kind.extension());
        return Response.ok(
                        files.content(attachment.complaint(), attachment.id(), MediaType.APPLICATION_OCTET_STREAM),
                        kind.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                // beside the policy of every page: a browser keeps to both
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
