package it.opposizioni.complaint.annotation;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.AskedDays;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.PageAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What happened on which day, beside the figures of the regulator's desk. */
@Path("/v1/trend-annotations")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trends")
class AnnotationResource {

    private final Annotations annotations;
    private final Validator validator;
    private final CurrentCaller caller;

    AnnotationResource(Annotations annotations, Validator validator, CurrentCaller caller) {
        this.annotations = annotations;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTrendAnnotations",
            summary = "What officials have noted about the days from `from` to `to`, both included; the latest first.",
            description = "Without them about all days. With everything that was done to each.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next has the address of the next.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public RestResponse<Page<AnnotationView>> list(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @Parameter(description = "Only those that stand, or only those that were taken back") @QueryParam("state")
                    AnnotationState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        Annotations.Asked asked =
                new Annotations.Asked(AskedDays.read("/from", from, null), AskedDays.read("/to", to, null), state);
        return PageAnswer.of(annotations.list(asked, cursor, limit, caller.get()), uri)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTrendAnnotation",
            summary = "One annotation, with everything that was done to it.",
            description = "Also when it was taken back.")
    @APIResponse(responseCode = "200", description = "As it is now.")
    @APIResponse(responseCode = "404", description = "There is none.")
    public AnnotationView one(@PathParam("id") UUID id) {
        return annotations.show(id, caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addTrendAnnotation",
            summary = "Note what happened on a day.",
            description = "All officials read it, with who wrote it and when.")
    @APIResponse(responseCode = "200", description = "Noted.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public AnnotationView add(
            @NotNull AnnotationRequests.New annotation, @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return annotations.add(AnnotationRequests.valid(annotation, validator), caller.get(), idempotencyKey);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctTrendAnnotation",
            summary = "Correct the day or the words of an annotation, also of a colleague's.",
            description =
                    "It names the version that its sender has read. What was written before stays in its changes.")
    @APIResponse(responseCode = "200", description = "As it is now.")
    @APIResponse(responseCode = "404", description = "There is none.")
    @APIResponse(responseCode = "409", description = "Somebody has changed it since, or taken it back.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public AnnotationView correct(@PathParam("id") UUID id, @NotNull AnnotationRequests.Correction correction) {
        return annotations.correct(id, AnnotationRequests.valid(correction, validator), caller.get());
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeBackTrendAnnotation",
            summary = "Take an annotation back, also a colleague's.",
            description = "It stands beside the figures no more; who took it back and when stays in its changes.")
    @APIResponse(responseCode = "200", description = "As it is now.")
    @APIResponse(responseCode = "404", description = "There is none.")
    @APIResponse(responseCode = "409", description = "Somebody has changed it since, or taken it back.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public AnnotationView takeBack(@PathParam("id") UUID id, @NotNull AnnotationRequests.Withdrawal withdrawal) {
        return annotations.takeBack(id, AnnotationRequests.valid(withdrawal, validator), caller.get());
    }
}
