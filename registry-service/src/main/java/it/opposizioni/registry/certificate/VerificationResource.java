package it.opposizioni.registry.certificate;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public check of certificates. */
@Path("/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
class VerificationResource {

    /** Against floods: the codes cannot be guessed anyway. */
    private static final NamedLimit VERIFICATION = NamedLimit.of("certificate-verification", 60, Duration.ofMinutes(1));

    private final CertificateService service;
    private final RateLimits limits;

    VerificationResource(CertificateService service, RateLimits limits) {
        this.service = service;
        this.limits = limits;
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Blocking
    @Operation(
            operationId = "verifyCertificate",
            summary = "Whether a certificate is ours, and what it says is still true",
            description = "Public, limited by address. Shows a part of the number only, and nothing of its holder.")
    @APIResponseSchema(value = CertificateVerification.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no certificate with that code")
    @APIResponse(responseCode = "429", description = "Too many verifications from one address")
    public Response verify(@PathParam("code") String code) {
        limits.takeByAddress(VERIFICATION);
        return Response.ok(service.verify(code))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
