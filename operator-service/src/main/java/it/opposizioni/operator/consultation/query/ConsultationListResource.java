package it.opposizioni.operator.consultation.query;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.Days;
import it.opposizioni.operator.consultation.ConsultationKind;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.view.ConsultationView;
import it.opposizioni.operator.consultation.view.ConsultationViews;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many consultations at once: page by page, or counted. */
@Path("/v1/consultations")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
class ConsultationListResource {

    private final ConsultationSearch consultations;
    private final ConsultationSummaries summaries;
    private final ConsultationViews views;
    private final CurrentCaller caller;
    private final Now now;

    ConsultationListResource(
            ConsultationSearch consultations,
            ConsultationSummaries summaries,
            ConsultationViews views,
            CurrentCaller caller,
            Now now) {
        this.consultations = consultations;
        this.summaries = summaries;
        this.views = views;
        this.caller = caller;
        this.now = now;
    }

    @GET
    @Operation(
            operationId = "listConsultations",
            summary = "Consultations of the caller's operator, and those made for it, newest first",
            description = "One whose list is still arriving is in it too.")
    public Page<ConsultationView> list(
            @Parameter(description = "Only those of one campaign") @QueryParam("campaign") UUID campaign,
            @Parameter(description = "Only lists, or only quick checks of a handful of numbers; without it, both")
                    @QueryParam("kind")
                    ConsultationKind kind,
            @Parameter(description = "Only those in this state; several times: in one of these") @QueryParam("state")
                    List<ConsultationState> states,
            @Parameter(
                            description = "Only those that were sealed on this day, in Rome, or later",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("sealedFrom")
                    @Size(max = 40)
                    String sealedFrom,
            @Parameter(
                            description = "The same: on this day or earlier",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("sealedTo")
                    @Size(max = 40)
                    String sealedTo,
            @Parameter(
                            description =
                                    "Only those whose last valid day is this one or before; with state=SEALED, those"
                                            + " that are about to expire",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("endsBy")
                    @Size(max = 40)
                    String endsBy,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        LocalDate firstSealed = Days.read(sealedFrom, "/sealedFrom");
        LocalDate lastSealed = Days.read(sealedTo, "/sealedTo");
        LocalDate lastDay = Days.read(endsBy, "/endsBy");
        var filter = new ConsultationFilter(
                caller.get().requireOperatorId(),
                campaign,
                kind,
                Set.copyOf(states),
                firstSealed == null ? null : Rome.startOf(firstSealed),
                lastSealed == null ? null : Rome.endOf(lastSealed),
                lastDay == null ? null : Rome.endOf(lastDay),
                now.get());
        return views.of(consultations.list(filter, cursor, limit), language);
    }

    @GET
    @Path("/summary")
    @Operation(
            operationId = "getConsultationSummary",
            summary = "How many lists are being compared, and how many are valid until which day",
            description =
                    "Of all lists of the caller's operator, and those made for it. A quick check of a handful of numbers is no"
                            + " list: it opens no campaign and meets no duty.")
    public ConsultationSummary summary() {
        return summaries.of(caller.get().requireOperatorId(), now.get());
    }
}
