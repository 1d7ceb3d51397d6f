package it.opposizioni.complaint.cases;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.complaint.cases.decision.Norm;
import it.opposizioni.complaint.cases.decision.SanctionCeiling;
import it.opposizioni.complaint.cases.serving.Serving;
import it.opposizioni.complaint.export.AllRows;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.PageAnswer;
import it.opposizioni.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Cases and lists of them over HTTP. */
@Path("/v1/cases")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases", description = "The regulator's work on complaints against one caller")
class CaseResource {

    private final CaseService cases;
    private final AllRows rows;
    private final Validator validator;
    private final CurrentCaller caller;

    CaseResource(CaseService cases, AllRows rows, Validator validator, CurrentCaller caller) {
        this.cases = cases;
        this.rows = rows;
        this.validator = validator;
        this.caller = caller;
    }

    /** The filters of the list, as they stand in the address. */
    static class Asked {

        @QueryParam("stage")
        List<CaseStage> stages;

        @QueryParam("assignee")
        String assignee;

        @QueryParam("party")
        CaseSubject.Party party;

        @QueryParam("subject")
        String subject;

        @QueryParam("code")
        String code;

        @QueryParam("overdue")
        Boolean overdue;

        @QueryParam("serving")
        Serving serving;

        CaseFilter filter(String cursor, Integer limit, Caller reader) {
            return CaseFilter.of(
                    stages, assignee, party, subject, code, overdue, serving, cursor, limit, reader.subject());
        }
    }

    @GET
    @Operation(
            operationId = "listCases",
            summary = "Cases, newest first.",
            description = "Without a stage, a code or `serving` only those that are not over. `assignee` is `me`,"
                    + " `none` or the subject of one of `/v1/case-officials`; `subject`"
                    + " is an operator's id or part of its name, or a calling number; `party` tells cases about those"
                    + " who called from cases about their principals; `code` is a case's, in small"
                    + " letters or without hyphens too. `serving` leaves the decided ones whose act is so far on its"
                    + " way to the operator.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next has the address of the next.")
    public RestResponse<Page<CaseSummary>> list(
            @BeanParam Asked asked,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @Min(1) @Max(Cursor.LARGEST_LIMIT) Integer limit,
            @Context UriInfo uri) {
        Caller reader = caller.get();
        return PageAnswer.of(cases.list(asked.filter(cursor, limit, reader), reader), uri)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openCase",
            summary = "Make a case of complaints that are part of none of its kind.",
            description =
                    "All of them that point at a caller point at the same one: the case is about it. With the `party`"
                            + " PRINCIPAL the same of those for whom the calls were made: a complaint can be part of a case about"
                            + " each.")
    @APIResponse(
            responseCode = "201",
            description = "Opened; Location has its address.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "404", description = "There is no such complaint.")
    @APIResponse(
            responseCode = "409",
            description = "One of them is closed, or part of another case of this kind that was not archived.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public RestResponse<CaseView> open(
            @NotNull CaseRequests.Opening opening,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey,
            @Context UriInfo uri) {
        CaseView opened = cases.open(CaseRequests.valid(opening, validator), caller.get(), idempotencyKey);
        return RestResponse.ResponseBuilder.<CaseView>created(uri.getAbsolutePathBuilder()
                        .path(opened.summary().id().toString())
                        .build())
                .entity(opened)
                .build();
    }

    @GET
    @Path("/rows")
    @Produces(AllRows.NDJSON)
    @Blocking
    @Operation(
            operationId = "exportCases",
            summary = "All cases of the list, one in each line; newest first.",
            description =
                    "With the filters of the list: `{\"item\": …}` for each, and last `{\"items\": 12}`, without which the"
                            + " answer is not whole.")
    @APIResponse(
            responseCode = "200",
            description = "Lines of JSON; each item as in the list.",
            content = @Content(mediaType = AllRows.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "429",
            description = "Too many lists for one person; Retry-After says when to try again.")
    public Response rows(@BeanParam Asked asked) {
        Caller reader = caller.get();
        return rows.of(reader, cursor -> cases.list(asked.filter(cursor, AllRows.AT_ONCE, reader), reader));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCase",
            summary = "Stage, history, what was proposed, and what the reader can do now.",
            description = "Its complaints are at `/v1/complaints?case=`. The look is noted.")
    public CaseView show(@PathParam("id") UUID id) {
        return cases.show(id, caller.get());
    }

    @GET
    @Path("/{id}/sanction-ceiling")
    @Operation(
            operationId = "getSanctionCeiling",
            summary = "The most that a fine can be, with the formula; never a figure that is proposed.",
            description =
                    "GDPR art. 83 par. 5: the higher of EUR 20,000,000 and 4 % of the total worldwide annual turnover"
                            + " of the preceding year, in whole euros. With grounds, of which the highest ceiling counts:"
                            + " where `/v1/case-norms` has a fixed one for each of them, that one, whatever the"
                            + " turnover, which can then be left out.")
    @APIResponse(responseCode = "200", description = "The ceiling, in whole euros.")
    @APIResponse(responseCode = "422", description = "No turnover although it matters, or one that nobody has.")
    public SanctionCeiling ceiling(
            @PathParam("id") UUID id,
            @QueryParam("turnover") String turnover,
            @QueryParam("ground") List<Norm> grounds,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        cases.requireKnown(id);
        // an empty one says nothing, as a form sends it
        List<Norm> chosen = grounds.stream().filter(Objects::nonNull).toList();
        return SanctionCeiling.of(chosen, turnover, Languages.accepted(acceptLanguage));
    }
}
