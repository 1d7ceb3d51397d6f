package it.opposizioni.operator.obligation;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.Days;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The obligations of the caller's operator, in JSON or as a calendar file. */
@Path("/v1/obligations")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.READ)
@Tag(name = "obligations")
class ObligationResource {

    private static final long MOST_DAYS = 370;
    private static final MediaType CALENDAR = MediaType.valueOf(CalendarFile.MEDIA_TYPE);
    private static final Text TOO_LONG = Text.of(
            "Al massimo 370 giorni, e il primo non dopo l'ultimo.",
            "At most 370 days, and the first not after the last.");

    private final ObligationService obligations;
    private final CalendarAddressService addresses;
    private final Now now;
    private final CurrentCaller caller;

    ObligationResource(ObligationService obligations, CalendarAddressService addresses, Now now, CurrentCaller caller) {
        this.obligations = obligations;
        this.addresses = addresses;
        this.now = now;
        this.caller = caller;
    }

    @Schema(name = "Obligations")
    record View(
            List<Item> items,

            @Schema(
                    description =
                            "The last day with a valid consultation for calls that is the operator's own, made by itself or for"
                                    + " it by an outsourcer; null when there is none today")
            LocalDate callsCoveredUntil,

            @Schema(description = "Private address of the calendar; null until one is made")
            URI calendarUrl) {}

    @Schema(name = "Obligation")
    record Item(
            UUID id,
            ObligationKind kind,

            @Schema(description = "The last day on which it can be done")
            LocalDate due,

            ObligationState state,

            @Schema(description = "Negative when its day has passed")
            long daysLeft,

            @Schema(description = "In the language of Accept-Language")
            String title,

            String explanation,

            @Schema(implementation = String.class, description = "Of a MONTHLY_UPDATE", examples = "2026-11")
            YearMonth month,

            UUID campaignId,
            String campaignName,
            UUID consultationId,
            OperatorReference principal) {

        static Item of(Obligation o, LocalDate today, Locale locale, ObligationService obligations) {
            RunningCampaign campaign = o.campaign();
            UUID principal = campaign == null ? null : campaign.principalId();
            return new Item(
                    o.id(),
                    o.kind(),
                    o.due(),
                    o.state(),
                    o.daysLeft(today),
                    o.title().in(locale),
                    o.kind().explanation().in(locale),
                    o.month(),
                    campaign == null ? null : campaign.id(),
                    campaign == null ? null : campaign.name(),
                    campaign == null ? null : campaign.consultationId(),
                    principal == null ? null : obligations.party(principal));
        }
    }

    @Schema(name = "CalendarAddress")
    record Address(URI calendarUrl) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, CalendarFile.MEDIA_TYPE})
    @Operation(
            operationId = "listObligations",
            summary = "Monthly consultations, ends of validity and campaigns at risk, by day",
            description =
                    "Without days: from 31 days ago to 62 days ahead. As text/calendar: a file for a calendar program.")
    @APIResponse(
            responseCode = "200",
            description = "In the order of their days",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)),
                @Content(mediaType = CalendarFile.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @QueryParam("from") @Size(max = 40) String from,
            @QueryParam("to") @Size(max = 40) String to,
            @Context HttpHeaders headers) {
        UUID operatorId = caller.get().requireOperatorId();
        LocalDate today = obligations.today();
        LocalDate first = Optional.ofNullable(Days.read(from, "/from")).orElse(today.minusDays(31));
        LocalDate last = Optional.ofNullable(Days.read(to, "/to")).orElse(today.plusDays(62));
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            throw DomainException.invalid("/to", "TOO_LONG", TOO_LONG);
        }
        Locale locale = Languages.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        List<Obligation> found = obligations.calendar(operatorId, first, last).between(first, last, today);
        if (wantsCalendar(headers)) {
            return Response.ok(CalendarFile.of(found, now.get(), locale), CALENDAR.withCharset("utf-8"))
                    .build();
        }
        View view = new View(
                found.stream().map(o -> Item.of(o, today, locale, obligations)).toList(),
                obligations.callsCoveredUntil(operatorId).orElse(null),
                addresses.of(operatorId).orElse(null));
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static boolean wantsCalendar(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(CALENDAR) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    @POST
    @RequiresRight(Right.CAMPAIGNS)
    @Path("/calendar-address")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renewCalendarAddress",
            summary = "Make a private address for a calendar program, or a new one",
            description =
                    "Anyone who knows it reads the calendar without signing in. The previous address stops working at once.")
    public Address renew() {
        return new Address(addresses.rotate(caller.get().requireOperatorId()));
    }

    @DELETE
    @RequiresRight(Right.CAMPAIGNS)
    @Path("/calendar-address")
    @Operation(
            operationId = "revokeCalendarAddress",
            summary = "Revoke the private address",
            description = "Calendar programs that subscribed to it get 404 from now on. A second time changes nothing.")
    @APIResponse(responseCode = "204", description = "There is none any more")
    public void revoke() {
        addresses.revoke(caller.get().requireOperatorId());
    }
}
