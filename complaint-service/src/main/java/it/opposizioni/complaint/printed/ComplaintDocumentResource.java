package it.opposizioni.complaint.printed;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A complaint on paper. */
@Path("/v1/complaints/{id}/document")
@Produces(PdfResponse.PDF)
@Tag(name = "Complaints")
class ComplaintDocumentResource {

    private final ComplaintDocuments documents;
    private final RateLimits limits;
    private final CurrentCaller caller;

    ComplaintDocumentResource(ComplaintDocuments documents, RateLimits limits, CurrentCaller caller) {
        this.documents = documents;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Blocking
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGULATOR})
    @Operation(
            operationId = "getComplaintDocument",
            summary = "The complaint as the Garante's own form wants it, to print and to sign.",
            description =
                    "PDF/A-2u and PDF/UA-1, in the language asked for (GDPR art. 77; Codice arts. 141 to 143). Its"
                            + " reporter's copy has the reporter's name; the authority's has the complaint's code instead.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = PdfResponse.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours.")
    @APIResponse(
            responseCode = "429",
            description = "Too many documents for one person; Retry-After says when to try again.")
    public Response show(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Caller reader = caller.get();
        limits.take(Printing.LIMIT, reader.subject());
        Locale locale = Languages.accepted(acceptLanguage);
        ComplaintPage page = new ComplaintPage(documents.of(id, reader, locale), locale);
        return PdfResponse.of(page.pdf(), page.fileName(), locale);
    }
}
