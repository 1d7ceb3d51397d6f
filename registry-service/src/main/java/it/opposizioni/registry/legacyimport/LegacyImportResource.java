package it.opposizioni.registry.legacyimport;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Entries of an earlier register, over HTTP. */
@Path("/v1/carried-over-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "Carried-over imports", description = "Entries of an earlier register")
class LegacyImportResource {

    private static final Logger LOG = Logger.getLogger(LegacyImportResource.class);

    private static final Text NOT_A_TIME = Text.of(
            "Usa data e ora con fuso, per esempio 2026-11-01T00:00:00+01:00.",
            "Use a date and time with an offset, for example 2026-11-01T00:00:00+01:00.");
    private static final Text FUTURE = Text.of("Non può essere nel futuro.", "It cannot lie in the future.");

    private final LegacyImportService service;
    private final LegacyImportConfig config;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final Now now;

    LegacyImportResource(
            LegacyImportService service,
            LegacyImportConfig config,
            Idempotency idempotency,
            CurrentCaller caller,
            Now now) {
        this.service = service;
        this.config = config;
        this.idempotency = idempotency;
        this.caller = caller;
        this.now = now;
    }

    private record Request(String path, String sha256, Instant effectiveFrom) {}

    @POST
    @Consumes("text/csv")
    @ResponseStatus(201)
    @Operation(
            operationId = "importCarriedOver",
            summary = "Import the numbers of an earlier register",
            description = "A number per line, header optional. Numbers that the register knows are left as they are.")
    @APIResponseSchema(
            value = ImportReport.class,
            responseCode = "201",
            responseDescription = "How many numbers were recorded, and which lines were invalid")
    public ImportReport importList(
            InputStream file,
            @QueryParam("effectiveFrom")
                    @Parameter(
                            description = "Since when the earlier register protected the numbers; now when absent.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String effectiveFrom,
            @HeaderParam(Idempotency.HEADER) String key)
            throws IOException {
        Instant since = effectiveFrom == null ? null : past(effectiveFrom);
        Caller person = caller.get();
        // the whole file first, the transaction afterwards: a slow sender must hold no lock
        Instant begun = now.get();
        NumberList list = new NumberListReader(config.numbersPerFile()).read(file);
        Instant read = now.get();
        Request request = new Request("/v1/carried-over-imports", list.sha256(), since);
        ImportReport report = idempotency.once(
                key, person, request, ImportReport.class, () -> service.importNumbers(person.subject(), list, since));
        LOG.infof(
                "Import %s: %d lines read in %s, %d numbers recorded in %s",
                report.id(),
                report.received(),
                Duration.between(begun, read),
                report.recorded(),
                Duration.between(read, now.get()));
        return report;
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
