package it.opposizioni.registry.registration;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.Scopes;
import it.opposizioni.registry.holder.CurrentHolder;
import it.opposizioni.registry.holder.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registrations that were made, over HTTP. */
@Path("/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CITIZEN)
@Tag(name = "Registrations", description = "A person registers up to five numbers")
@ForDelegates
@AppScopes(read = Scopes.READ)
class RegistrationResource {

    private static final String PDF = "application/pdf";

    /** A page takes a tenth of a second of a core. */
    private static final NamedLimit RECEIPTS = NamedLimit.of("registration-receipts", 30, Duration.ofMinutes(1));

    private final RegistrationService service;
    private final RateLimits limits;
    private final CurrentHolder holder;
    private final Now now;

    RegistrationResource(RegistrationService service, RateLimits limits, CurrentHolder holder, Now now) {
        this.service = service;
        this.limits = limits;
        this.holder = holder;
        this.now = now;
    }

    @GET
    @Path("/{protocol}")
    @Operation(
            operationId = "getRegistration",
            summary = "One's own registration, by its protocol number",
            description = "What was registered together. Another person's protocol number does not exist.")
    public RegistrationView get(String protocol) {
        return service.own(protocol, holder.get());
    }

    @GET
    @Blocking
    @Path("/{protocol}/receipt")
    @Produces(PDF)
    @Operation(
            operationId = "getRegistrationReceipt",
            summary = "The receipt of one's own registration, as a page to print",
            description = "PDF/A-2u and PDF/UA-1, in the language that the request accepts.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such registration, or it is another person's")
    public Response receipt(
            @PathParam("protocol") String protocol, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Caller person = holder.get();
        limits.take(RECEIPTS, person.subject());
        Locale locale = Languages.accepted(acceptLanguage);
        ReceiptPage page = new ReceiptPage(service.own(protocol, person), locale, now.get());
        return Response.ok(page.pdf(), PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + page.fileName() + "\"")
                .build();
    }
}
