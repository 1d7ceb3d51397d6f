package it.opposizioni.portal.cases.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.cases.document.CaseDocumentClient.Document;
import it.opposizioni.portal.cases.document.CaseDocumentClient.Documents;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.attachment.AttachmentPages;
import it.opposizioni.portal.complaint.attachment.SentAttachment;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.upload.Streamed;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The authority's own documents of a case: an official sees them, saves them, adds one and takes one back. */
@Path("/authority/cases/{id}/documents")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class CaseDocumentResource extends FormResource {

    private static final int LONGEST = 200;
    private static final int NOT_FOUND = 404;

    @CheckedTemplate(basePath = "cases/document")
    static class Templates {
        /**
         * @param documents null when the service does not answer
         * @param lines what there is
         * @param removed what was taken back
         * @param done what has just been done, in words; empty for nothing
         */
        static native TemplateInstance page(
                Form form,
                CaseClient.Case file,
                Documents documents,
                List<CaseDocumentLine> lines,
                List<CaseDocumentLine> removed,
                String done,
                CaseLabels words);

        private Templates() {}
    }

    private final StreamedForm arriving;
    private final SentAttachment sent;
    private final AttachmentPages attachments;
    private final CaseClient cases;
    private final CaseDocumentClient documents;
    private final CaseDocumentFileClient files;

    CaseDocumentResource(
            Page page,
            ReturnedForms returned,
            StreamedForm arriving,
            SentAttachment sent,
            AttachmentPages attachments,
            @RestClient CaseClient cases,
            @RestClient CaseDocumentClient documents,
            @RestClient CaseDocumentFileClient files) {
        super(page, returned);
        this.arriving = arriving;
        this.sent = sent;
        this.attachments = attachments;
        this.cases = cases;
        this.documents = documents;
        this.files = files;
    }

    /** The key in the form makes a double submit one document. */
    @GET
    public TemplateInstance list(@PathParam("id") UUID id, @QueryParam("done") String done) {
        CaseClient.Case file = cases.one(id);
        Documents found = Documents.of(file, documents);
        CaseLabels words = CaseLabels.in(page.lang());
        Form form = returned.here().orElseGet(Form::empty);
        return Templates.page(
                (found != null && found.open() ? form : withoutFields(form)).keyed(),
                file,
                found,
                lines(found == null ? List.of() : found.items(), words),
                lines(found == null ? List.of() : found.removed(), words),
                done(done),
                words);
    }

    /** What is wrong is said where the list is: what can be filled in has gone with the right to add one. */
    private static Form withoutFields(Form form) {
        Form shown = Form.empty();
        form.errors().values().forEach(why -> shown.reject("list", why));
        return shown;
    }

    private List<CaseDocumentLine> lines(List<Document> some, CaseLabels words) {
        return some.stream()
                .map(each -> CaseDocumentLine.of(each, words, attachments, page))
                .toList();
    }

    private String done(String done) {
        return switch (done) {
            case "added" -> texts().added();
            case "removed" -> texts().removed();
            case null, default -> "";
        };
    }

    @POST
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("id") UUID id) {
        Form form = checked(arriving.form());
        boolean added = !form.isWrong()
                && sent.handOn(
                        form,
                        content -> files.add(
                                id,
                                encoded(form.value("title")),
                                form.day("datedOn").map(LocalDate::toString).orElse(null),
                                form.key(),
                                content),
                        CaseDocumentResource::fieldOf);
        arriving.discardTheRest();
        return added ? seeOther(here(id), "done=added") : returned.toPage(form);
    }

    private Form checked(Form form) {
        String title = form.value("title");
        if (title.isBlank()) {
            form.reject("title", texts().noName());
        } else if (title.length() > LONGEST) {
            form.reject("title", texts().longName());
        }
        if (!form.value("datedOn").isBlank() && form.day("datedOn").isEmpty()) {
            form.reject("datedOn", texts().noDay());
        }
        sent.isChosen(form);
        return form;
    }

    /** As the service reads it from a header: in ASCII, and not in an address. */
    private static String encoded(String title) {
        return URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String fieldOf(String pointer) {
        return switch (pointer) {
            case "/title" -> "title";
            case "/datedOn" -> "datedOn";
            default -> SentAttachment.FILE;
        };
    }

    @GET
    @Path("{document}")
    public Response download(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        List<Document> items = documents.of(id).items();
        for (int place = 0; place < items.size(); place++) {
            Document found = items.get(place);
            if (found.id().equals(document)) {
                int number = place + 1;
                return attachments.saved(
                        found.type(),
                        extension -> texts().fileName(number, extension),
                        () -> files.content(id, document, MediaType.APPLICATION_OCTET_STREAM));
            }
        }
        throw new NotFoundException();
    }

    /** What an earlier click has taken back already is gone all the same; what has gone into another case with its case is not. */
    @POST
    @Path("{document}/removal")
    public Response remove(
            @PathParam("id") UUID id, @PathParam("document") UUID document, MultivaluedMap<String, String> posted) {
        try {
            documents.remove(id, document);
        } catch (UpstreamException e) {
            if (e.status() != NOT_FOUND) {
                return returned.to(here(id), FormProblems.into(Form.of(posted), e, "list", _ -> "list"));
            }
            cases.one(id);
            if (documents.of(id).removed().stream().noneMatch(each -> each.id().equals(document))) {
                return returned.to(here(id), Form.of(posted).reject("list", texts().notHere()));
            }
        }
        return seeOther(here(id), "done=removed");
    }

    private CaseDocumentTexts texts() {
        return texts(CaseDocumentTexts.class);
    }

    private static String here(UUID id) {
        return "authority/cases/" + id + "/documents";
    }
}
