package it.opposizioni.complaint.progress;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What has become of a complaint that came to the desk, for the registrar who tells its reporter. */
@Path("/v1/desk/complaints/{id}/progress")
@RolesAllowed(Role.Names.REGISTRAR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
class ProgressResource {

    private final ProgressService progress;
    private final CurrentCaller caller;

    ProgressResource(ProgressService progress, CurrentCaller caller) {
        this.progress = progress;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getDeskComplaintProgress",
            summary =
                    "The evidence of a complaint in plain words, public replies and appeals, in the language asked for.",
            description = "As its reporter would read them, to be told on the telephone. The look is noted.")
    @APIResponse(responseCode = "200", description = "What is known so far.")
    @APIResponse(responseCode = "404", description = "There is none, or it did not come to the desk.")
    public RestResponse<ProgressView> show(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Locale locale = Languages.accepted(acceptLanguage);
        return RestResponse.ResponseBuilder.ok(progress.show(id, caller.get(), locale))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
