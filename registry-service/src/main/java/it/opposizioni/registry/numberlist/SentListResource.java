package it.opposizioni.registry.numberlist;

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
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.numberlist.SentListService.Accepted;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of numbers of an organisation, over HTTP: for the people who act for it. */
@Path(SentListResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CITIZEN)
@ForDelegates
@AppScopes(read = Scopes.READ, write = Scopes.WRITE)
@Tag(name = "Number lists", description = "Many numbers of an organisation at once")
class SentListResource {

    static final String PATH = "/v1/number-lists";

    private final SentListService service;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final CurrentHolder holder;

    SentListResource(SentListService service, Idempotency idempotency, CurrentCaller caller, CurrentHolder holder) {
        this.service = service;
        this.idempotency = idempotency;
        this.caller = caller;
        this.holder = holder;
    }

    private record Request(String path, String holder, SentLines lines) {}

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "sendNumberList",
            summary = "Send up to 10,000 numbers of an organisation",
            description =
                    "A number per line, header optional. Calls to them, post, or both are opposed once a registrar has seen evidence that the lines are the organisation's. A column with the header media says of each line which (telephone, post, or both words). The same list is one as long as it waits.")
    @APIResponseSchema(
            value = SentListView.class,
            responseCode = "201",
            responseDescription = "It waits for a registrar; its address is in Location")
    @APIResponse(
            responseCode = "200",
            description = "The same list waits already; its address is in Location",
            content = @Content(schema = @Schema(implementation = SentListView.class)))
    @APIResponse(responseCode = "403", description = "The request is for no organisation")
    @APIResponse(responseCode = "409", description = "Too many lists wait already")
    @APIResponse(responseCode = "413", description = "Larger than 2 MB")
    @APIResponse(
            responseCode = "422",
            description =
                    "No text, without a number of an Italian line, too many lines, or a word for media that is none")
    @APIResponse(responseCode = "429", description = "Too often; Retry-After says when to try again")
    public Response send(
            InputStream file,
            @QueryParam("media")
                    @Parameter(
                            description =
                                    "What the lines oppose that say nothing of their own: calls, where it is left out; several times for both")
                    List<Medium> media,
            @HeaderParam(SentFile.NAME) @Parameter(description = SentFile.NAME_HELP) String fileName,
            @HeaderParam(Idempotency.HEADER) String key)
            throws IOException {
        Caller sender = caller.requirePerson();
        Caller principal = holder.get();
        SentFile sent = SentFile.of(fileName, ListReader.read(file, opposed(media)));
        Accepted accepted = idempotency.once(
                key,
                sender,
                new Request(PATH, principal.subject(), sent.lines()),
                Accepted.class,
                () -> service.send(sent, principal, sender));
        return Response.status(accepted.begun() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create(PATH + "/" + accepted.id()))
                .entity(service.one(accepted.id(), principal, sender.subject()))
                .build();
    }

    private static List<Medium> opposed(List<Medium> media) {
        return Medium.of(media.isEmpty() || media.contains(Medium.TELEPHONE), media.contains(Medium.POST));
    }

    @GET
    @Operation(
            operationId = "listNumberLists",
            summary = "Lists that were sent for the organisation, newest first",
            description = "In pages: next is the cursor of the next one.")
    public Page<SentListView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return service.list(holder.get(), Cursor.decode(cursor, UUID::fromString), limit, reader());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getNumberList",
            summary = "One list, and how many of its lines have which outcome",
            description = "Lines get their outcomes a thousand at a time once it is confirmed.")
    public SentListView get(UUID id) {
        return service.one(id, holder.get(), reader());
    }

    @GET
    @Path("/{id}/lines")
    @Operation(
            operationId = "getNumberListLines",
            summary = "The lines of a list, each with what became of it",
            description = "In pages: next is the cursor of the next one.")
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
            operationId = "getNumberListCsv",
            summary = "All lines of a list as a table",
            description = "line, number, outcome, media; the outcome is empty while the list waits.")
    public String csv(UUID id) {
        return service.lines(id, holder.get()).csv();
    }

    private String reader() {
        return caller.get().subject();
    }
}
