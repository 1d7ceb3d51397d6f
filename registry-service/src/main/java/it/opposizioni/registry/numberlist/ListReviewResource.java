package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.registry.numberlist.ReviewedLists.Evidence;
import it.opposizioni.registry.numberlist.ReviewedLists.Refusal;
import it.opposizioni.registry.numberlist.ReviewedLists.Which;
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

/** Lists that wait for a registrar, and what a registrar decides about them, over HTTP. */
@Path("/v1/desk/number-lists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "Number lists", description = "Many numbers of an organisation at once")
class ListReviewResource {

    private final ListReview review;
    private final CurrentCaller caller;

    ListReviewResource(ListReview review, CurrentCaller caller) {
        this.review = review;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listSentNumberLists",
            summary = "Lists that organisations have sent: those that wait, longest first, or all others, latest first",
            description = "In pages: next is the cursor of the next one.")
    public Page<SentListView> list(
            @QueryParam("status") @DefaultValue("OPEN") Which status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return review.list(status == Which.OPEN, Cursor.decode(cursor, UUID::fromString), limit, caller.get());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSentNumberList",
            summary = "One list that an organisation has sent",
            description = "With the organisation, and once it is confirmed with the evidence.")
    public SentListView get(UUID id) {
        return review.one(id, caller.get());
    }

    @GET
    @Path("/{id}/lines")
    @Operation(
            operationId = "getSentNumberListLines",
            summary = "The lines of such a list",
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
            operationId = "getSentNumberListCsv",
            summary = "All lines of such a list as a table, to be compared with the evidence",
            description = "line, number, outcome, media; the outcome is empty while the list waits.")
    public String csv(UUID id) {
        return review.lines(id, caller.get()).csv();
    }

    @POST
    @Path("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmNumberList",
            summary = "Confirm that the lines of a list are the organisation's",
            description =
                    "Its numbers are recorded from now on, as a list at the desk is: what can be registered is, whatever the others are.")
    @APIResponseSchema(value = SentListView.class, responseCode = "200", responseDescription = "It is being recorded")
    @APIResponse(responseCode = "404", description = "There is no such list")
    @APIResponse(responseCode = "409", description = "It was decided before, or the registrar sent it")
    public SentListView confirm(UUID id, @NotNull @Valid Evidence evidence) {
        return review.confirm(id, registrar(), evidence.evidenceReference(), evidence.channel());
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refuseNumberList",
            summary = "Refuse a list",
            description = "None of its numbers is registered; the sender is told the reason.")
    @APIResponseSchema(value = SentListView.class, responseCode = "200", responseDescription = "It is refused")
    @APIResponse(responseCode = "404", description = "There is no such list")
    @APIResponse(responseCode = "409", description = "It was decided before, or the registrar sent it")
    public SentListView refuse(UUID id, @NotNull @Valid Refusal refusal) {
        return review.refuse(id, registrar(), refusal.reason());
    }

    private String registrar() {
        return caller.get().subject();
    }
}
