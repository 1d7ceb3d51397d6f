package it.opposizioni.complaint.wholecase;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.NamedLimit;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A whole case over HTTP. */
@Path("/v1/cases/{id}/export")
@Produces(WholeCaseResource.ZIP)
@RolesAllowed(Role.Names.REGULATOR)
@Tag(name = "Cases")
class WholeCaseResource {

    static final String ZIP = "application/zip";

    private static final NamedLimit LIMIT = NamedLimit.of("case-export", 10, Duration.ofHours(1));

    private final WholeCases cases;
    private final WholeCaseFile file;
    private final RateLimits limits;
    private final CurrentCaller caller;

    WholeCaseResource(WholeCases cases, WholeCaseFile file, RateLimits limits, CurrentCaller caller) {
        this.cases = cases;
        this.file = file;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "exportCase",
            summary = "A case with all that belongs to it, as one archive with a manifest of SHA-256 digests.",
            description =
                    "The case, its operator's side and the authority's documents, the act of its decision, and each complaint with its"
                            + " evidence, what the sources stated as it came, messages, questions and attachments. The manifest comes last:"
                            + " an archive without it is not whole. Another official must have released it to the one who asks."
                            + " Each look at a complaint is noted for its reporter.")
    @APIResponse(
            responseCode = "200",
            description = "The archive.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such case.")
    @APIResponse(responseCode = "409", description = "Nobody has released it to this official, or the time is over.")
    @APIResponse(
            responseCode = "429",
            description = "Too many archives for one person; Retry-After says when to try again.")
    public Response export(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Caller reader = caller.get();
        limits.take(LIMIT, reader.subject());
        Locale locale = Languages.accepted(acceptLanguage);
        WholeCase begun = cases.begin(id, reader, locale);
        StreamingOutput output = out -> file.write(id, begun, reader, locale, out);
        return Response.ok(output, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + begun.code() + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
