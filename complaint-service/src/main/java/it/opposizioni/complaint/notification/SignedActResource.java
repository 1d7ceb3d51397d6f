package it.opposizioni.complaint.notification;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.complaint.printed.PdfResponse;
import it.opposizioni.complaint.printed.Printing;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The act as it was signed elsewhere: from then on it is what is sent. */
@Path("/v1/cases/{id}/signed-act")
@RolesAllowed(Role.Names.REGULATOR)
@Tag(name = "Cases")
class SignedActResource {

    private final SignedActService acts;
    private final ActFiles files;
    private final RateLimits limits;
    private final CurrentCaller caller;

    SignedActResource(SignedActService acts, ActFiles files, RateLimits limits, CurrentCaller caller) {
        this.acts = acts;
        this.files = files;
        this.limits = limits;
        this.caller = caller;
    }

    @PUT
    @Blocking
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putSignedAct",
            summary = "Keep the act as it was signed elsewhere, in the place of an earlier one.",
            description =
                    "A PDF with a signature in it (PAdES), or a PDF in an envelope of its signature (.p7m), of at most 10 MB. Its"
                            + " content tells which; the signature itself is not checked. It is sent in the place of the copy"
                            + " that this service prints, and goes to nobody to whom that does not go. Not while the act is"
                            + " prepared, on its way, or served.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "200", description = "How it stands now.")
    @APIResponse(responseCode = "404", description = "There is no such case.")
    @APIResponse(
            responseCode = "409",
            description = "It is not decided, goes to nobody, or the act is prepared, on its way, or served.")
    @APIResponse(responseCode = "413", description = "It is larger than 10 MB.")
    @APIResponse(responseCode = "415", description = "Its content is no PDF with a signature, and no PDF in one.")
    @APIResponse(responseCode = "422", description = "It is empty.")
    @APIResponse(responseCode = "429", description = "Too many today; Retry-After says when to try again.")
    public NotificationView put(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            InputStream content) {
        return acts.keep(id, content, caller.get(), Languages.accepted(acceptLanguage));
    }

    @GET
    @Blocking
    @Produces({PdfResponse.PDF, ActFormat.ENVELOPE})
    @Operation(
            operationId = "getSignedAct",
            summary = "The act as it was signed elsewhere.",
            description = "To be saved, not to be shown: nobody has looked into it.")
    @APIResponse(
            responseCode = "200",
            description = "The file as it came.",
            content =
                    @Content(
                            mediaType = PdfResponse.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is none.")
    public Response show(@PathParam("id") UUID id) {
        return files.signed(id, caller.get()).response();
    }

    @GET
    @Path("/to-sign")
    @Blocking
    @Produces(PdfResponse.PDF)
    @Operation(
            operationId = "getActToSign",
            summary = "The copy of the act that is to be signed elsewhere.",
            description =
                    "What would be sent without a signature: PDF/A-2u in Italian, the language of the procedure, as the operator"
                            + " reads it, without the codes of the complaints.")
    @APIResponse(
            responseCode = "200",
            description = "The copy.",
            content =
                    @Content(
                            mediaType = PdfResponse.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such case.")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is not decided, is about no operator, its words were not written for the operator, or its history was"
                            + " changed in the database.")
    @APIResponse(
            responseCode = "429",
            description = "Too many documents for one person; Retry-After says when to try again.")
    public Response toSign(@PathParam("id") UUID id) {
        Caller reader = caller.get();
        limits.take(Printing.LIMIT, reader.subject());
        return files.toSign(id, reader).response();
    }
}
