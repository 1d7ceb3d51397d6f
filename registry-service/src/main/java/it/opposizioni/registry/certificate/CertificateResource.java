package it.opposizioni.registry.certificate;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.text.Languages;
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
import java.time.Duration;
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

    private static final String PDF = "application/pdf";
    private static final MediaType PAGE = MediaType.valueOf(PDF);

    /** A document takes a tenth of a second of a core. */
    private static final NamedLimit ISSUING = NamedLimit.of("certificate-issuing", 30, Duration.ofMinutes(1));

    private final CertificateService service;
    private final RateLimits limits;
    private final CurrentHolder holder;

    CertificateResource(CertificateService service, RateLimits limits, CurrentHolder holder) {
        this.service = service;
        this.limits = limits;
        this.holder = holder;
    }

    /** The languages that certificates are written in. */
    @Schema(name = "CertificateLanguage")
    enum Language {
        it,
        en
    }

    @Schema(name = "Certificate")
    record CertificateView(
            @Schema(
                    description =
                            "The claims, signed: a compact JWS with EdDSA, to be checked with /.well-known/jwks.json")
            String certificate,

            @Schema(description = "16 characters, without dashes; with it anybody verifies it on the portal")
            String code,

            CertificateClaims claims) {}

    @GET
    @Blocking
    @Produces({MediaType.APPLICATION_JSON, PDF})
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
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "There is no such opposition, or it is another person's")
    @APIResponse(
            responseCode = "429",
            description = "Too many certificates for one person; Retry-After says when to try again")
    public Response get(
            @PathParam("id") UUID id, @QueryParam("language") Language language, @Context HttpHeaders headers) {
        Locale locale = language == null
                ? Languages.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                : Locale.of(language.name());
        Issued issued = issue(id, locale);
        Response.ResponseBuilder answer = wantsPage(headers) ? page(issued.claims(), locale) : json(issued);
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static boolean wantsPage(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(PAGE) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    /** The name of the file says nothing of the number. */
    private static Response.ResponseBuilder page(CertificateClaims claims, Locale locale) {
        CertificatePage page = new CertificatePage(claims, locale);
        return Response.ok(page.pdf(), PAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + page.fileName() + "\"");
    }

    private static Response.ResponseBuilder json(Issued issued) {
        CertificateClaims claims = issued.claims();
        return Response.ok(new CertificateView(issued.signed(), claims.jti(), claims), MediaType.APPLICATION_JSON_TYPE);
    }

    private Issued issue(UUID id, Locale locale) {
        Caller who = holder.get();
        limits.take(ISSUING, who.subject());
        return service.issue(id, who, locale.getLanguage());
    }
}
