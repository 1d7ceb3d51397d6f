package it.opposizioni.complaint.caller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.kit.text.Languages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
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

    /** An app may use an answer again for a minute; whether it has changed meanwhile, the tag tells. */
    private static final String ONE_MINUTE = "public, max-age=60";

    private static final int TAG_BYTES = 12;

    private final CallerService callers;
    private final ObjectMapper json;

    CallerResource(CallerService callers, ObjectMapper json) {
        this.callers = callers;
        this.json = json;
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(
            operationId = "lookUpCaller",
            summary = "Who is behind a number that a telephone showed.",
            description =
                    "Public, limited by address. Says who declared the number in the ROC and for whom they call, or"
                            + " that nobody did; also of a day in the past. Pages of every origin may ask. An answer may be used again for a"
                            + " minute; with its ETag in If-None-Match, 304 says that it still holds.")
    @APIResponse(
            responseCode = "200",
            description = "What is known about the number; every number has an outcome.",
            content = @Content(schema = @Schema(implementation = CallerAnswer.class)))
    @APIResponse(responseCode = "304", description = "The answer with the ETag in If-None-Match still holds.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Not a number: letters, too few or too many digits. Or a day that is none, has not come yet, or is before the"
                            + " first declaration that is known.")
    @APIResponse(responseCode = "429", description = "Too many look-ups; Retry-After says when to try again.")
    public Response lookUp(
            @PathParam("number") String number,
            @QueryParam("on")
                    @Schema(
                            description =
                                    "A day in Rome: who had declared the number then. Without it: who declares it now",
                            examples = "2026-11-25")
                    String on,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @Context Request request) {
        Locale locale = Languages.accepted(acceptLanguage);
        byte[] answer = written(callers.lookUp(number, on, locale));
        EntityTag tag = tagOf(answer);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged == null ? Response.ok(answer) : unchanged;
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, ONE_MINUTE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private byte[] written(CallerAnswer answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the bytes, so that it is the same on every copy of the service. */
    private static EntityTag tagOf(byte[] answer) {
        return new EntityTag(HexFormat.of().formatHex(Sha256.of(answer), 0, TAG_BYTES));
    }
}
