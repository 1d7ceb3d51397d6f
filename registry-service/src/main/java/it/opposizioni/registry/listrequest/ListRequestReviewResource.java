package it.opposizioni.registry.listrequest;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.registry.numberlist.ReviewedLists.Evidence;
import it.opposizioni.registry.numberlist.ReviewedLists.Refusal;
import it.opposizioni.registry.numberlist.ReviewedLists.Which;
import it.opposizioni.registry.numberlist.SentLines;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Withdrawals of many numbers that wait for two registrars, and what these decide about them, over HTTP. */
@Path("/v1/desk/list-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "List requests", description = "Renewals and withdrawals of many numbers of an organisation at once")
class ListRequestReviewResource {

    private final ListRequestReview review;
    private final CurrentCaller caller;

    ListRequestReviewResource(ListRequestReview review, CurrentCaller caller) {
        this.review = review;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listSentListRequests",
            summary = "Withdrawals of many numbers: those to decide, longest first, or all others, latest first",
            description = "In pages: next is the cursor of the next one.")
    public Page<ListRequestView> list(
            @QueryParam("status") @DefaultValue("OPEN") Which status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return review.list(status == Which.OPEN, Cursor.decode(cursor, UUID::fromString), limit, caller.get());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSentListRequest",
            summary = "One withdrawal of many numbers",
            description = "With the organisation, and once a registrar has seen it with the evidence.")
    public ListRequestView get(UUID id) {
        return review.one(id, caller.get());
    }

    @GET
    @Path("/{id}/lines")
    @Operation(
            operationId = "getSentListRequestLines",
            summary = "The lines of such a request",
            description = "In pages: next is the cursor of the next one.")
    public Page<SentLines.Line> lines(
            UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return review.lines(id, caller.get()).page(Cursor.decode(cursor, Integer::valueOf), limit);
    }

    @GET
    @Path("/{id}/lines.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "getSentListRequestCsv",
            summary = "All lines of such a request as a table, to be compared with the evidence",
            description = "line, number, outcome; the outcome is empty until it is carried out.")
    public String csv(UUID id) {
        return review.lines(id, caller.get()).csv();
    }

    @POST
    @Path("/{id}/proposal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeListRequest",
            summary = "State that the lines are the organisation's, by evidence",
            description = "The first of two registrars. Nothing leaves the register before the second one approves.")
    @APIResponseSchema(value = ListRequestView.class, responseCode = "200", responseDescription = "It is proposed")
    @APIResponse(responseCode = "404", description = "There is no such request")
    @APIResponse(responseCode = "409", description = "It was decided before, or the registrar entered it")
    public ListRequestView propose(UUID id, @NotNull @Valid Evidence evidence) {
        return review.propose(id, registrar(), evidence.evidenceReference(), evidence.channel());
    }

    @POST
    @Path("/{id}/approval")
    @Operation(
            operationId = "approveListRequest",
            summary = "Take the numbers of a request off the register",
            description =
                    "The second of two registrars. Each number leaves as any other: its line is told, and for a day it can be undone.")
    @APIResponseSchema(
            value = ListRequestView.class,
            responseCode = "200",
            responseDescription = "It is being carried out")
    @APIResponse(responseCode = "404", description = "There is no such request")
    @APIResponse(responseCode = "409", description = "It is not proposed, or the registrar entered or proposed it")
    public ListRequestView approve(UUID id) {
        return review.approve(id, registrar());
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refuseListRequest",
            summary = "Refuse such a request",
            description = "Nothing leaves the register; the person who entered it is told the reason.")
    @APIResponseSchema(value = ListRequestView.class, responseCode = "200", responseDescription = "It is refused")
    @APIResponse(responseCode = "404", description = "There is no such request")
    @APIResponse(responseCode = "409", description = "It was decided before, or the registrar entered or proposed it")
    public ListRequestView refuse(UUID id, @NotNull @Valid Refusal refusal) {
        return review.refuse(id, registrar(), refusal.reason());
    }

    private String registrar() {
        return caller.get().subject();
    }
}
