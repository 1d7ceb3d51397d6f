package it.opposizioni.registry.listrequest;

import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.registry.Scopes;
import it.opposizioni.registry.holder.CurrentHolder;
import it.opposizioni.registry.holder.ForDelegates;
import it.opposizioni.registry.listrequest.ListRequestService.Accepted;
import it.opposizioni.registry.listrequest.ListRequestService.Asked;
import it.opposizioni.registry.numberlist.ListReader;
import it.opposizioni.registry.numberlist.SentFile;
import it.opposizioni.registry.numberlist.SentLines;
import it.opposizioni.registry.opposition.Withdrawals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is asked for many numbers of an organisation at once, over HTTP: for the people who act for it. */
@Path(ListRequestResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CITIZEN)
@ForDelegates
@AppScopes(read = Scopes.READ, write = Scopes.WRITE)
@Tag(
        name = "List requests",
        description =
                "Renewals and withdrawals of many numbers of an organisation at once, and companies that may call them")
class ListRequestResource {

    static final String PATH = "/v1/list-requests";

    private final ListRequestService service;
    private final Withdrawals withdrawals;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final CurrentHolder holder;

    ListRequestResource(
            ListRequestService service,
            Withdrawals withdrawals,
            Idempotency idempotency,
            CurrentCaller caller,
            CurrentHolder holder) {
        this.service = service;
        this.withdrawals = withdrawals;
        this.idempotency = idempotency;
        this.caller = caller;
        this.holder = holder;
    }

    private record Request(String path, Asked what, String holder, SentLines lines) {}

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "enterListRequest",
            summary = "Ask something for up to 10,000 numbers of an organisation",
            description =
                    "A number per line, header optional. It has no effect yet: the answer says what would come of it (preview), and confirmListRequest starts it. Numbers that the organisation has not registered are NOT_YOURS, whether they are in the register or not. The same request sent again is not a second one while it is open. An EXEMPTION lets one company call all of them, from one day until another one; an EXEMPTION_END takes that back.")
    @APIResponseSchema(
            value = ListRequestView.class,
            responseCode = "201",
            responseDescription = "What it would do; its address is in Location")
    @APIResponse(
            responseCode = "200",
            description = "The same request is open already; its address is in Location",
            content = @Content(schema = @Schema(implementation = ListRequestView.class)))
    @APIResponse(responseCode = "403", description = "The request is for no organisation")
    @APIResponse(responseCode = "409", description = "Too many requests of this kind are open already")
    @APIResponse(responseCode = "413", description = "Larger than 2 MB")
    @APIResponse(
            responseCode = "422",
            description =
                    "No text, without a number of an Italian line, too many lines, a column that says telephone or post, no kind, or a company or days that cannot be")
    @APIResponse(responseCode = "429", description = "Too often; Retry-After says when to try again")
    public Response enter(
            InputStream file,
            @QueryParam("kind") @NotNull @Parameter(description = "What is asked for each number") ListRequestKind kind,
            @Parameter(description = "The company of an EXEMPTION or EXEMPTION_END, one of the directory")
                    @QueryParam("operatorId")
                    UUID operatorId,
            @Parameter(
                            description = "First day of an EXEMPTION, in Rome; today, and at once, when absent",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Size(max = 40)
                    String from,
            @Parameter(
                            description = "Last day of an EXEMPTION; without an end when absent",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("until")
                    @Size(max = 40)
                    String until,
            @HeaderParam(SentFile.NAME) @Parameter(description = SentFile.NAME_HELP) String fileName,
            @HeaderParam(Idempotency.HEADER) String key)
            throws IOException {
        requireLevel(kind);
        Caller person = caller.requirePerson();
        Caller principal = holder.get();
        Asked what = new Asked(kind, CompanyReader.read(kind, operatorId, from, until));
        SentFile sent = SentFile.of(fileName, ListReader.read(file, List.of()));
        Accepted accepted = idempotency.once(
                key,
                person,
                new Request(PATH, what, principal.subject(), sent.lines()),
                Accepted.class,
                () -> service.enter(what, sent, principal, person));
        return answer(accepted, principal, person);
    }

    /** As for a single number. */
    private void requireLevel(ListRequestKind kind) {
        if (kind.endsProtection()) {
            holder.requireLevel(withdrawals.minimumLevel());
        }
    }

    private Response answer(Accepted accepted, Caller principal, Caller person) {
        return Response.status(accepted.begun() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create(PATH + "/" + accepted.id()))
                .entity(service.one(accepted.id(), principal, person.subject()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listListRequests",
            summary = "Requests that were entered for the organisation, newest first",
            description = "In pages: next is the cursor of the next one.")
    public Page<ListRequestView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return service.list(holder.get(), Cursor.decode(cursor, UUID::fromString), limit, reader());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getListRequest",
            summary = "One request, and how many of its lines have which outcome",
            description =
                    "Until it is decided also how many would have it now (preview). Then lines get their outcomes some hundreds at a time.")
    public ListRequestView get(UUID id) {
        return service.one(id, holder.get(), reader());
    }

    @GET
    @Path("/{id}/lines")
    @Operation(
            operationId = "getListRequestLines",
            summary = "The lines of a request, each with its outcome",
            description =
                    "In pages: next is the cursor of the next one. Without an outcome until it is carried out; where none of them can be used (usable), with the one that it would have.")
    public Page<SentLines.Line> lines(
            UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return service.lines(id, holder.get()).page(Cursor.decode(cursor, Integer::valueOf), limit);
    }

    @GET
    @Path("/{id}/lines.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "getListRequestCsv",
            summary = "All lines of a request as a table",
            description =
                    "line, number, outcome; the outcome is empty until it is carried out, unless none of the lines can be used.")
    public String csv(UUID id) {
        return service.lines(id, holder.get()).csv();
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(
            operationId = "confirmListRequest",
            summary = "Confirm a request after its preview",
            description =
                    "A renewal, and what is about a company, is carried out from now on, in parts. A withdrawal waits for two registrars, who look at evidence that the lines are the organisation's; then each number stays opposed for another day, in which it can be undone, and its line is told. To repeat it changes nothing.")
    @APIResponseSchema(
            value = ListRequestView.class,
            responseCode = "200",
            responseDescription = "It is being carried out, or waits for registrars")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is another organisation's")
    @APIResponse(responseCode = "409", description = "It was refused or taken back")
    @APIResponse(
            responseCode = "422",
            description = "Its company is no longer in the directory, or its last day is over")
    public ListRequestView confirm(UUID id) {
        Caller principal = holder.get();
        requireLevel(service.one(id, principal, reader()).kind());
        return service.send(id, principal, reader());
    }

    @POST
    @Path("/{id}/end")
    @Operation(
            operationId = "takeBackListRequest",
            summary = "Take a request back that is not decided",
            description = "It has no effect. To repeat this changes nothing.")
    @APIResponseSchema(value = ListRequestView.class, responseCode = "200", responseDescription = "It is taken back")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is another organisation's")
    @APIResponse(responseCode = "409", description = "It is being carried out, or was refused")
    public ListRequestView end(UUID id) {
        return service.takeBack(id, holder.get(), reader());
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            operationId = "undoListRequest",
            summary = "Keep all numbers of a withdrawal after all",
            description =
                    "Until undoUntil. It is a request of its own, which is carried out at once, with an outcome for each number; all dates stay as they were.")
    @APIResponseSchema(
            value = ListRequestView.class,
            responseCode = "201",
            responseDescription = "The request that undoes it; its address is in Location")
    @APIResponse(
            responseCode = "200",
            description = "It is being undone already; the address of that request is in Location",
            content = @Content(schema = @Schema(implementation = ListRequestView.class)))
    @APIResponse(responseCode = "404", description = "There is no such request, or it is another organisation's")
    @APIResponse(responseCode = "409", description = "It has nothing to undo, or no longer")
    @APIResponse(responseCode = "429", description = "Too often; Retry-After says when to try again")
    public Response undo(UUID id) {
        Caller person = caller.requirePerson();
        Caller principal = holder.get();
        return answer(service.undo(id, principal, person), principal, person);
    }

    private String reader() {
        return caller.get().subject();
    }
}
