package it.opposizioni.operator.consultation.intake;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.operator.consultation.engine.format.Preview;
import it.opposizioni.operator.consultation.engine.record.Delimiter;
import it.opposizioni.operator.consultation.view.AcceptedResponse;
import it.opposizioni.operator.consultation.view.ConsultationView;
import it.opposizioni.operator.consultation.view.ConsultationViews;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done with a list after it was sent: its columns are chosen, it is cancelled, it is compared again. */
@Path("/v1/consultations")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.CONSULT)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
class StoredListResource {

    private final StoredLists lists;
    private final ConsultationViews views;
    private final CurrentCaller caller;

    StoredListResource(StoredLists lists, ConsultationViews views, CurrentCaller caller) {
        this.lists = lists;
        this.views = views;
        this.caller = caller;
    }

    /**
     * @param header null: detected from the first line
     * @param delimiter null: what was detected
     */
    @Schema(name = "ChosenColumns")
    record Columns(
            @NotNull @Min(0) @Max(999) @Schema(description = "The column that holds the numbers, from 0")
            Integer column,

            @Schema(
                    description = "Whether the first line is a header; without it, as the preview says",
                    nullable = true)
            Boolean header,

            @Schema(
                    description =
                            "What stands between the columns, not of a spreadsheet; without it, as the preview says",
                    nullable = true)
            Delimiter delimiter) {}

    @GET
    @Path("/{id}/preview")
    @RequiresRight(Right.READ)
    @Operation(
            operationId = "previewList",
            summary = "The first rows of a list that waits for its columns",
            description =
                    "Up to five rows after the header, and for each column the share of its cells that are telephone numbers."
                            + " Its columns are split by the delimiter that is asked for, or else by what was detected.")
    @APIResponse(responseCode = "200", description = "The first rows, and what was detected")
    @APIResponse(responseCode = "404", description = "There is none, or it is another operator's")
    @APIResponse(responseCode = "409", description = "It does not wait for its columns")
    @APIResponse(responseCode = "410", description = "The list cannot be read any more")
    @APIResponse(responseCode = "422", description = "No such delimiter, or it is a spreadsheet, which has none")
    public Preview preview(
            @PathParam("id") UUID id,
            @Parameter(description = "What stands between the columns; without it, what is detected")
                    @QueryParam("delimiter")
                    Delimiter delimiter) {
        return lists.preview(id, caller.get().requireOperatorId(), delimiter);
    }

    @POST
    @Path("/{id}/columns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseColumns",
            summary = "Say which column holds the numbers",
            description = "The comparison begins, and goes on in the background whether anybody waits for it or not.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "202")
    @APIResponse(responseCode = "404", description = "There is none, or it is another operator's")
    @APIResponse(responseCode = "403", description = "The operator may not consult now; the reason is in the detail")
    @APIResponse(responseCode = "409", description = "It does not wait for its columns")
    @APIResponse(responseCode = "410", description = "The list cannot be read any more")
    @APIResponse(
            responseCode = "422",
            description = "No column, or none from 0 to 999; no such delimiter, or it is a spreadsheet")
    public Response choose(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @NotNull @Valid Columns columns) {
        return AcceptedResponse.accepted(views.of(
                lists.choose(
                        id, caller.get().requireOperatorId(), columns.column(), columns.header(), columns.delimiter()),
                language));
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelConsultation",
            summary = "Cancel a consultation, as long as it is not sealed",
            description =
                    "In any stage: while the list arrives, while it waits for its columns, while it is compared. Nothing was consulted"
                            + " then, its list is deleted, and its Idempotency-Key may be used again.")
    @APIResponse(responseCode = "200", description = "The consultation, cancelled")
    @APIResponse(responseCode = "404", description = "There is none, or it is another operator's")
    @APIResponse(responseCode = "409", description = "It is sealed, or over")
    public ConsultationView cancel(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return views.of(lists.cancel(id, caller.get().requireOperatorId()), language);
    }

    @POST
    @Path("/{id}/repetition")
    @Blocking
    @Operation(
            operationId = "repeatConsultation",
            summary = "Compare the same list again, with the register as it is now",
            description = "A new consultation for the same campaign and principal, as long as the list is kept.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "202")
    @APIResponse(responseCode = "403", description = "The operator may not consult now; the reason is in the detail")
    @APIResponse(responseCode = "404", description = "There is none, or it is another operator's")
    @APIResponse(responseCode = "409", description = "A list with this key is being processed")
    @APIResponse(responseCode = "410", description = "The list is not kept any more, or never was")
    @APIResponse(responseCode = "422", description = "No key, or the key was used for another list")
    @APIResponse(
            responseCode = "503",
            description =
                    "The list cannot be read or stored now, or no register was received yet: repeat with the same key")
    public Response repeat(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam(Idempotency.HEADER) String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return AcceptedResponse.accepted(
                views.of(lists.repeat(id, caller.get().requireOperatorId(), IdempotencyKeys.required(key)), language));
    }
}
