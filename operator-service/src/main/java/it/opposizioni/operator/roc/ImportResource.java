package it.opposizioni.operator.roc;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.operator.consultation.intake.ConnectionCloser;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Declarations by file. */
@Path("/v1/calling-numbers/imports")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.CALLING_NUMBERS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calling-numbers")
class ImportResource {

    private final ImportService imports;
    private final ConnectionCloser connection;
    private final CurrentCaller caller;

    ImportResource(ImportService imports, ConnectionCloser connection, CurrentCaller caller) {
        this.imports = imports;
        this.connection = connection;
        this.caller = caller;
    }

    @Schema(name = "CallingNumberImport")
    record View(
            UUID id,

            @Schema(description = "Lines that are neither empty nor the header")
            int received,

            int declared,

            @Schema(description = "Declared before, by the caller's operator")
            int unchanged,

            @Schema(description = "Declared by another operator: the registrar decides")
            int conflicts,

            int invalid,

            @Schema(description = "The first 1,000 lines that are invalid or in conflict")
            List<Line> lines) {}

    @Schema(name = "CallingNumberImportLine")
    record Line(
            @Schema(description = "Counted from 1") int line,
            String code,

            @Schema(description = "How to correct it, in the language of Accept-Language")
            String detail,

            @Schema(description = "The line as it came") String text) {}

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "importCallingNumbers",
            summary = "Declare the numbers and ranges of a file",
            description =
                    "One number a line, or the first and the last of a range with a comma, a semicolon or a tab between"
                            + " them; a header is passed over. At most 100,000 lines, or nothing is declared. The same file again"
                            + " changes nothing, so that after an interruption it is just sent again.")
    @APIResponse(responseCode = "200", description = "How many lines were declared, and what is wrong with the others")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "413", description = "Too many lines: nothing was declared")
    public View declare(InputStream file, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws IOException {
        try {
            return view(imports.run(caller.get(), file), Languages.accepted(acceptLanguage));
        } catch (DomainException refused) {
            connection.afterTheAnswer();
            throw refused;
        }
    }

    private static View view(ImportService.Result result, Locale locale) {
        ImportReport report = result.report();
        return new View(
                result.id(),
                report.countReceived(),
                report.declared(),
                report.unchanged(),
                report.conflicts(),
                report.countInvalid(),
                report.remarks().stream()
                        .map(r -> new Line(r.line(), r.code(), r.detail().in(locale), r.text()))
                        .toList());
    }
}
