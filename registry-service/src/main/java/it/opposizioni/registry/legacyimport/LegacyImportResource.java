package it.opposizioni.registry.legacyimport;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.bulk.FileIntake;
import it.opposizioni.registry.bulk.FileIntake.Stored;
import it.opposizioni.registry.legacyimport.LegacyImportService.Accepted;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Entries of an earlier register, over HTTP. */
@Path(LegacyImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "Carried-over imports", description = "Entries of an earlier register")
class LegacyImportResource {

    static final String PATH = "/v1/carried-over-imports";

    /** In all of them digits, separators and line ends are the same bytes. */
    private static final Set<String> CHARSETS =
            Set.of("utf-8", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252");

    private static final Text NOT_A_TIME = Text.of(
            "Usa data e ora con fuso, per esempio 2026-11-01T00:00:00+01:00.",
            "Use a date and time with an offset, for example 2026-11-01T00:00:00+01:00.");
    private static final Text FUTURE = Text.of("Non può essere nel futuro.", "It cannot lie in the future.");

    private final LegacyImportService service;
    private final FileIntake intake;
    private final ImportWorker worker;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final Now now;

    LegacyImportResource(
            LegacyImportService service,
            FileIntake intake,
            ImportWorker worker,
            Idempotency idempotency,
            CurrentCaller caller,
            Now now) {
        this.service = service;
        this.intake = intake;
        this.worker = worker;
        this.idempotency = idempotency;
        this.caller = caller;
        this.now = now;
    }

    private record Request(String path, String sha256, Instant effectiveFrom) {}

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "importCarriedOver",
            summary = "Import the numbers of an earlier register",
            description =
                    "A number per line, header optional, of any length. The answer comes with the last byte; the numbers are recorded "
                            + "afterwards. Numbers that the register knows are left as they are. The same file is one import.")
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "202",
            responseDescription = "The import, whose address is in Location, and which of its lines are invalid")
    @APIResponse(
            responseCode = "200",
            description = "The import of the same file, whose address is in Location",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "409", description = "The same file was imported, effective from another date")
    public Response importList(
            InputStream file,
            @QueryParam("effectiveFrom")
                    @Parameter(
                            description = "Since when the earlier register protected the numbers; now when absent.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String effectiveFrom,
            @HeaderParam(Idempotency.HEADER) String key,
            @Context HttpHeaders headers) {
        requireCharset(headers.getMediaType());
        Instant since = effectiveFrom == null ? null : past(effectiveFrom);
        Caller person = caller.get();
        Stored stored = intake.receive(file, (arriving, numbers) -> new NumberListReader(numbers).read(arriving));
        Accepted accepted = null;
        try {
            accepted = idempotency.once(
                    key,
                    person,
                    new Request(PATH, stored.file().sha256(), since),
                    Accepted.class,
                    () -> service.accept(stored, person.subject(), since));
        } finally {
            if (accepted == null || !accepted.id().equals(stored.id())) {
                intake.discard(stored.id());
            }
        }
        worker.wake();
        return Response.status(accepted.begun() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create(PATH + "/" + accepted.id()))
                .entity(service.view(accepted.id()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listCarriedOverImports",
            summary = "Imports, newest first",
            description = "In pages: next is the cursor of the next one.")
    public Page<ImportView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return Page.of(
                service.latest(Cursor.decode(cursor, UUID::fromString), limit + 1),
                limit,
                view -> view.id().toString());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCarriedOverImport",
            summary = "How far an import is",
            description = "With the first 1,000 invalid lines, by their place in the file; what they say is not kept.")
    public ImportView get(UUID id) {
        return service.view(id);
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelCarriedOverImport",
            summary = "Stop an import",
            description = "What was recorded stays in the register. The same file can be imported afterwards.")
    @APIResponseSchema(value = ImportView.class, responseCode = "200", responseDescription = "The import, cancelled")
    @APIResponse(responseCode = "409", description = "It has ended")
    public ImportView cancel(UUID id) {
        service.cancel(id);
        return service.view(id);
    }

    @POST
    @Path("/{id}/resumption")
    @Operation(
            operationId = "resumeCarriedOverImport",
            summary = "Go on with an import that has failed",
            description = "It goes on after the last number that was recorded.")
    @APIResponseSchema(value = ImportView.class, responseCode = "200", responseDescription = "The import, waiting")
    @APIResponse(responseCode = "409", description = "It has not failed")
    public ImportView resume(UUID id) {
        service.resume(id);
        worker.wake();
        return service.view(id);
    }

    private static void requireCharset(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !CHARSETS.contains(charset.toLowerCase(Locale.ROOT))) {
            throw new NotSupportedException();
        }
    }

    private Instant past(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (instant.isAfter(now.get())) {
                throw DomainException.invalid("/effectiveFrom", "FUTURE", FUTURE);
            }
            return instant;
        } catch (DateTimeParseException _) {
            throw DomainException.invalid("/effectiveFrom", "NOT_A_TIME", NOT_A_TIME);
        }
    }
}
