package it.opposizioni.registry.desk;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.text.Printable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests that came to the desk, and what a second registrar decides about withdrawals, over HTTP. */
@Path("/v1/desk/requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "Desk", description = "What came by telephone, e-mail or post")
class DeskRequestResource {

    private final DeskService service;
    private final CurrentCaller caller;

    DeskRequestResource(DeskService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Schema(name = "DeskRejection")
    record Rejection(
            @NotBlank @Size(max = 1_000) @Pattern(regexp = Printable.LINES)
            String reason) {}

    @GET
    @Operation(
            operationId = "listDeskRequests",
            summary = "Requests at the desk: those that wait, most urgent first, or those that are done, latest first",
            description =
                    "Due is the next working day after a request came (DPR 26/2022 art. 7 c. 8). In pages: next is the cursor of the next one.")
    public Page<DeskRequestView> list(
            @QueryParam("status") @DefaultValue("OPEN") DeskList status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return service.list(
                status,
                Cursor.decode(cursor, RequestPlace::parse),
                limit,
                caller.get().subject());
    }

    @GET
    @Path("/counts")
    @Operation(
            operationId = "countDeskRequests",
            summary = "How many requests at the desk wait",
            description = "All of them, those that are due today, and those that are overdue.")
    public DeskService.DeskCounts counts() {
        return service.counts();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeskRequest",
            summary = "One request at the desk",
            description = "While it waits, obstacle says why the reader's approval would be refused.")
    public DeskRequestView get(UUID id) {
        return service.one(id, caller.get().subject());
    }

    @POST
    @Path("/{id}/approval")
    @Operation(
            operationId = "approveDeskWithdrawal",
            summary = "Approve a withdrawal, or an exemption, that another registrar has proposed",
            description =
                    "A withdrawal goes as the holder's own from now on: the line is told, and it can be undone for a day. After an exemption the company may call.")
    @APIResponseSchema(value = DeskRequestView.class, responseCode = "200", responseDescription = "It is approved")
    @APIResponse(responseCode = "404", description = "There is no such request")
    @APIResponse(
            responseCode = "409",
            description =
                    "The same registrar entered it, it was decided before, or the number is no longer that person's")
    public DeskRequestView approve(UUID id) {
        return service.approve(id, caller.get().subject());
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rejectDeskWithdrawal",
            summary = "Reject what another registrar has proposed",
            description = "The holder is told the reason.")
    @APIResponseSchema(value = DeskRequestView.class, responseCode = "200", responseDescription = "It is rejected")
    @APIResponse(responseCode = "404", description = "There is no such request")
    @APIResponse(responseCode = "409", description = "The same registrar entered it, or it was decided before")
    public DeskRequestView reject(UUID id, @NotNull @Valid Rejection rejection) {
        return service.reject(id, caller.get().subject(), rejection.reason());
    }
}
