package it.opposizioni.complaint.opendata;

import it.opposizioni.complaint.opendata.KeptFiles.Format;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reported calls as whole files. */
@Path("/v1")
@PermitAll
@APIResponse(responseCode = "429", description = "Too many files; Retry-After says when to try again.")
@Tag(name = "Statistics")
class CellFilesResource {

    /** They change once a week. */
    static final String AN_HOUR = "public, max-age=3600";

    private static final String CSV = "text/csv";
    private static final String PARQUET = "application/vnd.apache.parquet";

    private final OpenCalls calls;

    CellFilesResource(OpenCalls calls) {
        this.calls = calls;
    }

    @GET
    @Path("/open-data/reported-calls.csv")
    @Produces(CSV)
    @Operation(
            operationId = "getReportedCallsCsv",
            summary = "All reported calls that are published, as a table.",
            description = "Public, CC BY 4.0.")
    @APIResponse(
            responseCode = "200",
            description = "Newest week first.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> csv() {
        return kept(calls.file(Format.CSV));
    }

    @GET
    @Path("/open-data/reported-calls.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReportedCallsJson",
            summary = "The same as a list of objects.",
            description = "Public, CC BY 4.0.")
    @APIResponse(
            responseCode = "200",
            description = "Newest week first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CallCell.class)))
    public RestResponse<byte[]> json() {
        return kept(calls.file(Format.JSON));
    }

    @GET
    @Path("/open-data/reported-calls.parquet")
    @Produces(PARQUET)
    @Operation(
            operationId = "getReportedCallsParquet",
            summary = "The same as a Parquet file.",
            description = "Public, CC BY 4.0. The week is a date, calls and people are numbers.")
    @APIResponse(
            responseCode = "200",
            description = "Newest week first.",
            content = @Content(mediaType = PARQUET, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> parquet() {
        return kept(calls.file(Format.PARQUET));
    }

    @GET
    @Path("/open-data/reported-calls.schema.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReportedCallsSchema",
            summary = "What the columns of these files mean, as a Table Schema.",
            description = "Public: specs.frictionlessdata.io.")
    @APIResponse(responseCode = "200", description = "Every column with its type, its meaning and its values.")
    public RestResponse<Map<String, Object>> schema() {
        return kept(CellFiles.schema());
    }

    private static <T> RestResponse<T> kept(T content) {
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CACHE_CONTROL, AN_HOUR)
                .build();
    }
}
