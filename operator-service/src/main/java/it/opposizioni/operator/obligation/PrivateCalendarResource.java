package it.opposizioni.operator.obligation;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.kit.time.Now;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For calendar programs, which cannot sign in: the secret in the address is the key. */
@Path("/v1/calendars")
@Tag(name = "obligations")
class PrivateCalendarResource {

    private final ObligationService obligations;
    private final CalendarAddressService addresses;
    private final ObligationConfig config;
    private final Now now;

    PrivateCalendarResource(
            ObligationService obligations, CalendarAddressService addresses, ObligationConfig config, Now now) {
        this.obligations = obligations;
        this.addresses = addresses;
        this.config = config;
        this.now = now;
    }

    @GET
    @Path("/{address: [A-Za-z0-9_-]{43}}.ics")
    @PermitAll
    @Produces(CalendarFile.MEDIA_TYPE)
    @Operation(
            operationId = "readPrivateCalendar",
            summary = "An operator's obligations under their private address",
            description = "No sign-in: anyone who has the address may read it. It has no personal data and no numbers.")
    @APIResponse(
            responseCode = "200",
            description = "RFC 5545",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "No such address, or it was revoked")
    public Response read(
            @PathParam("address") String secret, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        UUID operatorId = addresses.ownerOf(secret).orElseThrow(DomainException::notFound);
        LocalDate today = obligations.today();
        LocalDate from = today.minus(config.calendarPast());
        LocalDate to = today.plus(config.calendarFuture());
        String file = CalendarFile.of(
                obligations.calendar(operatorId, from, to).between(from, to, today),
                now.get(),
                Languages.accepted(acceptLanguage));
        return Response.ok(file, CalendarFile.MEDIA_TYPE + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=900")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
