package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.registry.bulk.FileIntake.Stored;
import it.opposizioni.registry.bulk.InvalidLine;
import it.opposizioni.registry.telcofeed.TelcoFeedService.Accepted;
import it.opposizioni.registry.telcofeed.Telcos.Telco;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Feeds of telcos, over HTTP: they send them, and see their own. */
@Path(TelcoFeedResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.TELCO, Role.Names.REGISTRAR})
@Tag(name = "Telco feeds", description = "Lines that telephone companies report")
class TelcoFeedResource {

    static final String PATH = "/v1/telco-feeds";

    private static final String JOSE = "application/jose";
    private static final String FEED_ID = "[A-Za-z0-9._-]{1,64}";

    private final TelcoFeedService service;
    private final FeedIntake intake;
    private final Telcos telcos;
    private final FeedWorker worker;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    TelcoFeedResource(
            TelcoFeedService service,
            FeedIntake intake,
            Telcos telcos,
            FeedWorker worker,
            Idempotency idempotency,
            CurrentCaller caller) {
        this.service = service;
        this.intake = intake;
        this.telcos = telcos;
        this.worker = worker;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    private record Request(String path, String feedId, String sha256) {}

    @Schema(name = "TelcoFeedDays")
    record Days(List<FeedView.Day> items) {}

    /** The first 1,000. */
    @Schema(name = "TelcoFeedInvalidLines")
    record InvalidLines(List<InvalidLine> items) {}

    @POST
    @Consumes({"text/csv", JOSE})
    @RolesAllowed(Role.Names.TELCO)
    @Operation(
            operationId = "sendTelcoFeed",
            summary = "Report unlisted lines, and lines that have ended",
            description =
                    "number,event,date with UNLISTED, LISTED, CEASED or REASSIGNED, of any length; also compressed with gzip, and then encrypted "
                            + "as a compact JWE (RSA-OAEP-256, A256CBC-HS512). The answer comes with the last byte. Invalid lines are reported and "
                            + "the others applied, unless the feed would change too much. The same id and the same content are one feed.")
    @APIResponseSchema(
            value = FeedView.class,
            responseCode = "202",
            responseDescription = "The feed, whose address is in Location")
    @APIResponse(
            responseCode = "200",
            description = "The feed that was sent before, whose address is in Location",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(responseCode = "400", description = "It breaks off, or is not compressed as it says")
    @APIResponse(responseCode = "409", description = "Another content was sent with that id")
    @APIResponse(
            responseCode = "422",
            description =
                    "It is not encrypted although this telephone company has to, is not signed by it, is no text, or says nothing")
    public Response send(
            InputStream file,
            @QueryParam("feedId")
                    @NotNull
                    @Pattern(regexp = FEED_ID)
                    @Parameter(description = "What the telephone company calls it")
                    String feedId,
            @HeaderParam("Feed-Signature")
                    @Parameter(
                            description =
                                    "Detached JWS (RFC 7515 appendix F) over the uncompressed text: ES256 or PS256, with kid; b64=false is possible")
                    String signature,
            @HeaderParam(Idempotency.HEADER) String key,
            @Context HttpHeaders headers) {
        Caller sender = caller.get();
        Telco telco = telcos.of(sender);
        boolean encrypted = MediaType.valueOf(JOSE).isCompatible(headers.getMediaType());
        boolean gzip = "gzip".equalsIgnoreCase(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
        Stored stored = intake.receive(file, new FeedIntake.Wrapping(encrypted, gzip, signature), telco);
        Accepted accepted = null;
        try {
            accepted = idempotency.once(
                    key,
                    sender,
                    new Request(PATH, feedId, stored.file().sha256()),
                    Accepted.class,
                    () -> service.accept(stored, telco.name(), feedId, sender));
        } finally {
            if (accepted == null || !accepted.id().equals(stored.id())) {
                intake.discard(stored);
            }
        }
        worker.wake();
        return Response.status(accepted.begun() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create(PATH + "/" + accepted.id()))
                .entity(service.view(accepted.id(), sender))
                .build();
    }

    @GET
    @Operation(
            operationId = "listTelcoFeeds",
            summary = "Feeds, newest first",
            description = "A telephone company sees its own. In pages: next is the cursor of the next one.")
    public Page<FeedView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return Page.of(
                service.latest(caller.get(), Cursor.decode(cursor, UUID::fromString), limit + 1),
                limit,
                view -> view.id().toString());
    }

    @GET
    @Path("/days")
    @RolesAllowed(Role.Names.REGISTRAR)
    @Operation(
            operationId = "listTelcoFeedDays",
            summary = "What feeds have changed, day by day",
            description =
                    "Of all telephone companies together; a day in Rome on which no feed ended, or came, is left out. A feed that is under"
                            + " way counts on the day on which it came.")
    @APIResponseSchema(value = Days.class, responseCode = "200", responseDescription = "The days, the latest last")
    public Days days(@QueryParam("days") @DefaultValue("30") @Min(1) @Max(366) int days) {
        return new Days(service.days(days));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTelcoFeed",
            summary = "How far a feed is",
            description = "And what it would change, once all of it was looked at.")
    @APIResponseSchema(value = FeedView.class, responseCode = "200", responseDescription = "The feed")
    @APIResponse(responseCode = "404", description = "There is no such feed, or it is another telephone company's")
    public FeedView get(UUID id) {
        return service.view(id, caller.get());
    }

    @GET
    @Path("/{id}/invalid-lines")
    @Operation(
            operationId = "getTelcoFeedInvalidLines",
            summary = "Lines of a feed that are of no use",
            description = "The first 1,000, by their place in the file; what they say is not kept.")
    @APIResponseSchema(value = InvalidLines.class, responseCode = "200", responseDescription = "The lines")
    @APIResponse(responseCode = "404", description = "There is no such feed, or it is another telephone company's")
    public InvalidLines invalidLines(UUID id) {
        return new InvalidLines(service.invalid(id, caller.get()));
    }
}
