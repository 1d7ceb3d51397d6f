package it.opposizioni.complaint.cases.document;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.complaint.attachment.AttachmentDownloads;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The authority's own documents of a case over HTTP. */
@Path("/v1/cases/{id}/documents")
@RolesAllowed(Role.Names.REGULATOR)
@Tag(name = "Cases")
class DocumentResource {

    private final DocumentService documents;
    private final AttachmentDownloads downloads;
    private final Validator validator;
    private final CurrentCaller caller;
    private final Now now;

    DocumentResource(
            DocumentService documents,
            AttachmentDownloads downloads,
            Validator validator,
            CurrentCaller caller,
            Now now) {
        this.documents = documents;
        this.downloads = downloads;
        this.validator = validator;
        this.caller = caller;
        this.now = now;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addCaseDocument",
            summary = "Add a document of the authority's own to a case: minutes, a letter, an expert's note.",
            description =
                    "What attachments may be: JPEG, PNG, WEBP, HEIC, MP3, M4A, OGG, WAV or PDF, at most 10 MB. Operators"
                            + " and those who complained never see it. Possible until a decision is proposed, again when it is"
                            + " returned, and once the case is decided while an appeal is pending.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Added; Location has its address.",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "400", description = "It did not arrive whole.")
    @APIResponse(responseCode = "404", description = "There is no such case.")
    @APIResponse(
            responseCode = "409",
            description =
                    "A decision is proposed, the case is over, has enough documents, or a complaint of the official’s own.")
    @APIResponse(responseCode = "413", description = "It is larger than 10 MB.")
    @APIResponse(responseCode = "415", description = "Its content is of no type that is accepted.")
    @APIResponse(
            responseCode = "422",
            description =
                    "It is empty, a PDF that is protected, or what is said of it must be corrected; errors[] points at each field."
                            + " Or the key was used before: for another request, or for a document that was taken back since.")
    @APIResponse(responseCode = "429", description = "Too many today; Retry-After says when to try again.")
    @APIResponse(responseCode = "503", description = "It cannot be stored now: send it again.")
    public RestResponse<DocumentView> add(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "What document it is, in at most 200 characters, percent-encoded (RFC 3986).",
                            example = "Verbale%20di%20ispezione",
                            required = true)
                    @HeaderParam("Document-Title")
                    String title,
            @Parameter(description = "The day that the document bears, where it bears one.", example = "2026-11-25")
                    @HeaderParam("Document-Date")
                    String datedOn,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey,
            @Context UriInfo uri,
            InputStream content) {
        NewDocument said = NewDocument.of(title, datedOn, validator, Rome.day(now.get()));
        Caller official = caller.get();
        UUID added = documents.add(id, said, content, official, idempotencyKey);
        return RestResponse.ResponseBuilder.<DocumentView>created(
                        uri.getAbsolutePathBuilder().path(added.toString()).build())
                .entity(documents.show(id, added, official))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCaseDocuments",
            summary = "The authority's own documents of a case, in the order in which they were added.",
            description =
                    "With what was taken back, and without contents. None in a case with a complaint of the official’s"
                            + " own, which `ownComplaint` says. The look is noted.")
    @APIResponse(responseCode = "200", description = "What there is.")
    @APIResponse(responseCode = "404", description = "There is no such case.")
    public DocumentsView list(@PathParam("id") UUID id) {
        return documents.list(id, caller.get());
    }

    @GET
    @Path("/{document}")
    @Blocking
    @Operation(
            operationId = "downloadCaseDocument",
            summary = "The content of a document of the authority's own, as it came.",
            description = "To be saved, not to be shown: nobody has looked into it. The look is noted.")
    @APIResponse(
            responseCode = "200",
            description = "The content, under the media type that it has by its first bytes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is none, or it was taken back.")
    @APIResponse(responseCode = "409", description = "The case has a complaint of the official’s own.")
    @APIResponse(responseCode = "503", description = "It is kept, and cannot be reached now.")
    public Response download(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        return downloads.serve(documents.download(id, document, caller.get()));
    }

    @DELETE
    @Path("/{document}")
    @Operation(
            operationId = "removeCaseDocument",
            summary = "Take back a document that one has added, until a decision is proposed.",
            description =
                    "Its content is deleted. That it was there, under which title, and that it was taken back stays.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "403", description = "A colleague has added it")
    @APIResponse(responseCode = "404", description = "There is none, or it was taken back.")
    @APIResponse(
            responseCode = "409",
            description =
                    "A decision was proposed since, the case is over, or has a complaint of the official’s own: it stays.")
    public void remove(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        documents.remove(id, document, caller.get());
    }
}
