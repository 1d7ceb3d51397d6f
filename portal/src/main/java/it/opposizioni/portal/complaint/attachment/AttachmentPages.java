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
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Attachments on the pages of those who may see them: who complained, the desk, the operator that replies, and the authority. */
@ApplicationScoped
public class AttachmentPages {

    private static final int NOT_FOUND = 404;

    private final Page page;
    private final AttachmentClient attachments;
    private final AttachmentFileClient files;

    AttachmentPages(Page page, @RestClient AttachmentClient attachments, @RestClient AttachmentFileClient files) {
        this.page = page;
        this.attachments = attachments;
        this.files = files;
    }

    /** Of a complaint, or of a reply that is not sent yet. The caller has asked for it before: it exists. */
    public AttachmentPanel panel(UUID holder, AttachmentArea area) {
        return panel(() -> attachments.list(area.holders(), holder), area);
    }

    /** @param asked how the service is asked for them */
    public AttachmentPanel panel(Supplier<Attachments> asked, AttachmentArea area) {
        PageSection<AttachmentPanel> found = PageSection.of(() -> ask(asked, area));
        return found.available() ? found.value() : AttachmentPanel.unavailable();
    }

    private AttachmentPanel ask(Supplier<Attachments> asked, AttachmentArea area) {
        try {
            Attachments found = asked.get();
            return new AttachmentPanel(lines(area).of(found.items()), found.left(), true);
        } catch (UpstreamException e) {
            if (e.status() == NOT_FOUND) {
                // the complaint or reply exists: it is the service that does not know of attachments yet
                return AttachmentPanel.unknown();
            }
            throw e;
        }
    }

    public AttachmentLines lines(AttachmentArea area) {
        return new AttachmentLines(area, page);
    }

    /** What people call a file of that type; a type that is new to us shows as it is. */
    public String typeName(String type) {
        return AttachmentKind.label(type, Texts.of(AttachmentTexts.class, page.lang()));
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
                        lines(AttachmentArea.AUTHORITY).of(found.value().items()),
                        found.value().next())
                : null;
    }

    /** What a complaint has, or a reply that is not sent yet. */
    public List<Attachment> items(UUID holder, AttachmentArea area) {
        return attachments.list(area.holders(), holder).items();
    }

    /**
     * One of them, to be saved, not to be shown: nobody has looked into it.
     *
     * @throws NotFoundException it is not there
     */
    public Response download(List<Attachment> items, UUID id, AttachmentArea area) {
        return download(
                items,
                id,
                attachment -> files.content(
                        area.holders(),
                        area.holder(attachment),
                        area.part(),
                        attachment.id(),
                        MediaType.APPLICATION_OCTET_STREAM));
    }

    /** The same, from where the service has another address for it. @param service gives the content */
    public Response download(List<Attachment> items, UUID id, Function<Attachment, InputStream> service) {
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place).id().equals(id)) {
                return download(items.get(place), place + 1, service);
            }
        }
        throw new NotFoundException();
    }

    private Response download(Attachment attachment, int place, Function<Attachment, InputStream> service) {
        return saved(
                attachment.type(),
                extension -> Texts.of(AttachmentTexts.class, page.lang()).fileName(place, extension),
                () -> service.apply(attachment));
    }

    /**
     * A file of such a type, likewise.
     *
     * @param named the file's name, by its extension
     * @throws NotFoundException the type is not known here
     */
    public Response saved(String type, UnaryOperator<String> named, Supplier<InputStream> content) {
        AttachmentKind kind = AttachmentKind.of(type).orElseThrow(NotFoundException::new);
        return Response.ok(content.get(), kind.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + named.apply(kind.extension()) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                // beside the policy of every page: a browser keeps to both
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
