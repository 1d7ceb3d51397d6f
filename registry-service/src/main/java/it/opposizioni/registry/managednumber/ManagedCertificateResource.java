package it.opposizioni.registry.managednumber;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.registry.certificate.CertificateAnswer;
import it.opposizioni.registry.certificate.CertificateLanguage;
import it.opposizioni.registry.certificate.CertificateService;
import it.opposizioni.registry.certificate.CertificateView;
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

/** The certificate of a number that its code has opened. */
@Path("/v1/visits/{id}/certificate")
@RolesAllowed(Role.Names.SITE)
@Tag(name = ManagedNumberResource.TAG, description = ManagedNumberResource.ABOUT)
class ManagedCertificateResource {

    private final ManagedNumberActs acts;
    private final RateLimits limits;

    ManagedCertificateResource(ManagedNumberActs acts, RateLimits limits) {
        this.acts = acts;
        this.limits = limits;
    }

    @GET
    @Blocking
    @Produces({MediaType.APPLICATION_JSON, CertificateAnswer.PDF})
    @Operation(
            operationId = "getManagedCertificate",
            summary = "What is true now of a number that was opened by its code, with a code to verify it",
            description = "As getCertificate.")
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
    @APIResponse(responseCode = "409", description = "The number is not open here")
    @APIResponse(
            responseCode = "429",
            description = "Too many certificates in one visit; Retry-After says when to try again")
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("language") CertificateLanguage language,
            @Context HttpHeaders headers) {
        limits.take(CertificateService.ISSUING, "visit " + id);
        Locale locale = CertificateLanguage.of(language, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return CertificateAnswer.of(acts.certify(id, locale.getLanguage()), locale, headers);
    }
}
