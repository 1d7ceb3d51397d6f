package it.opposizioni.registry.certificate;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.registry.Scopes;
import it.opposizioni.registry.certificate.CertificateService.Issued;
import it.opposizioni.registry.holder.CurrentHolder;
import it.opposizioni.registry.holder.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The certificate of an opposition, for its holder and for the registrar. */
@Path("/v1/oppositions/{id}/certificate")
@RolesAllowed({Role.Names.CITIZEN, Role.Names.REGISTRAR})
@Tag(name = "Certificates", description = "What is true of an opposition, in writing")
@ForDelegates
@AppScopes(read = Scopes.READ, write = Scopes.WRITE)
class CertificateResource {

    private final CertificateService service;
    private final RateLimits limits;
    private final CurrentHolder holder;

    CertificateResource(CertificateService service, RateLimits limits, CurrentHolder holder) {
        this.service = service;
        this.limits = limits;
        this.holder = holder;
    }

    @GET
    @Blocking
    @Produces({MediaType.APPLICATION_JSON, CertificateAnswer.PDF})
    @Operation(
            operationId = "getCertificate",
            summary = "What is true of an opposition now, with a code to verify it",
            description = "application/pdf is a page to print (PDF/A-2u, PDF/UA-1) in the language asked for,"
                    + " application/json what it says, and the same signed. On one day the same certificate, unless"
                    + " something that it says has changed.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CertificateView.class)),
                @Content(
                        mediaType = CertificateAnswer.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "There is no such opposition, or it is another person's")
    @APIResponse(
            responseCode = "429",
            description = "Too many certificates for one person; Retry-After says when to try again")
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("language") CertificateLanguage language,
            @Context HttpHeaders headers) {
        Locale locale = CertificateLanguage.of(language, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return CertificateAnswer.of(issue(id, locale), locale, headers);
    }

    private Issued issue(UUID id, Locale locale) {
        Caller who = holder.get();
        limits.take(CertificateService.ISSUING, who.subject());
        return service.issue(id, who, locale.getLanguage());
    }
}
