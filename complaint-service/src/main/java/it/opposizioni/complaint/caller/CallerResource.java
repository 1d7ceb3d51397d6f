package it.opposizioni.complaint.caller;

import it.opposizioni.kit.text.Languages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who called me? For everybody, without sign-in. */
@Path("/v1/callers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Callers")
class CallerResource {

    private final CallerService callers;

    CallerResource(CallerService callers) {
        this.callers = callers;
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(
            operationId = "lookUpCaller",
            summary = "Who is behind a number that a telephone showed.",
            description =
                    "Public, limited by address. Says who declared the number in the ROC and for whom they call, or"
                            + " that nobody did.")
    @APIResponse(
            responseCode = "200",
            description = "What is known about the number; every number has an outcome.",
            content = @Content(schema = @Schema(implementation = CallerAnswer.class)))
    @APIResponse(responseCode = "422", description = "Not a number: letters, too few or too many digits.")
    @APIResponse(responseCode = "429", description = "Too many look-ups; Retry-After says when to try again.")
    public Response lookUp(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Locale locale = Languages.accepted(acceptLanguage);
        return Response.ok(callers.lookUp(number, locale))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
