package it.opposizioni.operator.consultation.result;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.io.SentStream;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.store.CorruptedFileException;
import it.opposizioni.kit.store.StoreFailedException;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.file.ConsultationFile;
import it.opposizioni.operator.consultation.result.ResultFiles.ResultFile;
import it.opposizioni.operator.consultation.view.ListMediaTypes;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The parts of a sealed result. */
@Path("/v1/consultations")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.READ)
@Tag(name = "consultations")
class ResultResource {

    private static final long FIRST = 0;

    private final ResultFiles results;
    private final CurrentCaller caller;

    ResultResource(ResultFiles results, CurrentCaller caller) {
        this.results = results;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/files/{name}")
    @Blocking
    @Produces(ListMediaTypes.CSV)
    @Operation(
            operationId = "downloadConsultationFile",
            summary = "A part of the result",
            description =
                    "callable, opposed and exempted have the list's own lines in its order, exempted with a last column that says until"
                            + " when; invalid has line number, code, reason in both languages, and the line. application/gzip and application/zip"
                            + " are the same file compressed; digests are those of the text.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = ListMediaTypes.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ListMediaTypes.GZIP,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ListMediaTypes.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "403", description = "The mandate of the principal is over")
    @APIResponse(
            responseCode = "404",
            description =
                    "There is none, it is another operator's, a quick check, or opposed lines that were not asked for")
    @APIResponse(responseCode = "409", description = "The consultation is not sealed")
    @APIResponse(responseCode = "410", description = "The files were deleted, 30 days after the seal")
    @APIResponse(responseCode = "503", description = "The files are kept, and cannot be reached now")
    public Response file(
            @PathParam("id") UUID id,
            @Parameter(description = "callable, opposed, exempted or invalid") @PathParam("name") String name) {
        ResultFile file = results.open(id, caller.get().requireOperatorId(), name);
        return attachment(file.content(), ListMediaTypes.CSV, file.downloadName())
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .tag(file.sha256())
                .build();
    }

    @GET
    @Path("/{id}/files/{name}")
    @Blocking
    @Produces(ListMediaTypes.GZIP)
    @Operation(hidden = true)
    public Response gzip(@PathParam("id") UUID id, @PathParam("name") String name) {
        return compressed(id, name, Compression.GZIP, ListMediaTypes.GZIP);
    }

    @GET
    @Path("/{id}/files/{name}")
    @Blocking
    @Produces(ListMediaTypes.ZIP)
    @Operation(hidden = true)
    public Response zip(@PathParam("id") UUID id, @PathParam("name") String name) {
        return compressed(id, name, Compression.ZIP, ListMediaTypes.ZIP);
    }

    private Response compressed(UUID id, String name, Compression compression, String type) {
        ResultFile file = results.open(id, caller.get().requireOperatorId(), name);
        StreamingOutput output =
                new SentStream(file.content(), (content, out) -> compression.write(content, file.downloadName(), out));
        return attachment(output, type, compression.name(file.downloadName())).build();
    }

    private static Response.ResponseBuilder attachment(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    @GET
    @Path("/{id}/invalid-lines")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listInvalidLines",
            summary = "The lines that are no Italian number, in the reader's language",
            description =
                    "In the order of the list, to be corrected before it is sent again; code is for programs, detail for people.")
    @APIResponse(responseCode = "200", description = "A page of lines")
    @APIResponse(responseCode = "403", description = "The mandate of the principal is over")
    @APIResponse(responseCode = "404", description = "There is none, it is another operator's, or a quick check")
    @APIResponse(responseCode = "409", description = "The consultation is not sealed")
    @APIResponse(responseCode = "410", description = "The files were deleted, 30 days after the seal")
    @APIResponse(responseCode = "422", description = "A cursor that is not ours, or a limit outside of its bounds")
    @APIResponse(responseCode = "503", description = "The files are kept, and cannot be reached now")
    public Page<InvalidLinesPage.Line> invalidLines(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language)
            throws IOException {
        long from = Cursor.decode(cursor, Long::parseLong).orElse(FIRST);
        ResultFile file = results.open(id, caller.get().requireOperatorId(), ConsultationFile.Name.INVALID.path());
        try (InputStream content = file.content()) {
            InvalidLinesPage page = new InvalidLinesPage(content, Math.clamp(from, FIRST, file.bytes()));
            List<InvalidLinesPage.Placed> lines = page.read(limit + 1, Languages.accepted(language));
            return Page.of(lines, limit, line -> Long.toString(line.end())).map(InvalidLinesPage.Placed::line);
        } catch (CorruptedFileException _) {
            throw results.corrupted(id, ConsultationFile.Name.INVALID.path());
        } catch (StoreFailedException _) {
            throw ResultFiles.outOfReach();
        }
    }
}
