package it.opposizioni.operator.calllog.intake;

import static it.opposizioni.operator.consultation.view.ListMediaTypes.CSV;
import static it.opposizioni.operator.consultation.view.ListMediaTypes.GZIP;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.operator.calllog.CallLog;
import it.opposizioni.operator.calllog.CallLogParties;
import it.opposizioni.operator.consultation.intake.ConnectionCloser;
import it.opposizioni.operator.consultation.intake.ContentEncodings;
import it.opposizioni.operator.consultation.intake.IdempotencyKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Logs of calls: sent by the operator that made the calls, or by an inspector of it. */
@Path("/v1/call-logs")
@RolesAllowed({Role.Names.OPERATOR, Role.Names.REGULATOR})
@Tag(
        name = "call-logs",
        description = "Calls held to what was consulted, opposed, declared and allowed when they were made")
class CallLogResource {

    private final CallLogIntake intake;
    private final CallLogAccess access;
    private final CallLogViews views;
    private final ConnectionCloser connection;
    private final CurrentCaller caller;

    CallLogResource(
            CallLogIntake intake,
            CallLogAccess access,
            CallLogViews views,
            ConnectionCloser connection,
            CurrentCaller caller) {
        this.intake = intake;
        this.access = access;
        this.views = views;
        this.connection = connection;
        this.caller = caller;
    }

    @POST
    @Blocking
    @Consumes({CSV, MediaType.TEXT_PLAIN, GZIP, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendCallLog",
            summary = "Reconcile a log of calls with what was true when they were made",
            description =
                    "CSV, also in gzip: number called, time and calling number in three columns. It is stored, and reconciled in the"
                            + " background: ask again for its state. A time without an offset is the time in Rome. One log is of"
                            + " the calls for one principal.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = GZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = CallLogView.class, responseCode = "202")
    @APIResponse(responseCode = "400", description = "The log did not arrive whole")
    @APIResponse(
            responseCode = "403",
            description = "Without the right, no mandate of this principal ever, or one of them may not act now")
    @APIResponse(
            responseCode = "404",
            description = "There is no such operator, or it is another one than the caller's")
    @APIResponse(responseCode = "409", description = "A log with this key is still arriving")
    @APIResponse(responseCode = "413", description = "The log breaks a limit")
    @APIResponse(responseCode = "415", description = "A Content-Encoding other than gzip")
    @APIResponse(
            responseCode = "422",
            description = "It is no log of calls, an inspector names no operator, or the key was used for another log")
    @APIResponse(responseCode = "429", description = "Too many logs of the sender are under way; Retry-After")
    @APIResponse(responseCode = "503", description = "The log could not be stored now: send it again with the same key")
    public Response send(
            @Parameter(description = "For inspectors: whose calls these are") @QueryParam("operatorId") UUID operatorId,
            @Parameter(description = "The principal, when an outsourcer called; without it, the operator itself")
                    @QueryParam("onBehalfOf")
                    UUID onBehalfOf,
            @Parameter(description = "The column of the number called: its place from 0, or its name in the header")
                    @QueryParam("numberColumn")
                    String numberColumn,
            @Parameter(description = "The column of the time; without it, the second") @QueryParam("timeColumn")
                    String timeColumn,
            @Parameter(description = "The column of the calling number; without it, the third")
                    @QueryParam("callerColumn")
                    String callerColumn,
            @Parameter(description = "Whether the first line is a header; without it, it is detected")
                    @QueryParam("header")
                    Boolean header,
            @Parameter(required = true) @HeaderParam(Idempotency.HEADER) String key,
            @Parameter(description = "gzip, or nothing") @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            InputStream log) {
        CallLogParties parties = access.sender(caller.get(), operatorId, onBehalfOf);
        CallLogRequest request = new CallLogRequest(
                parties,
                IdempotencyKeys.required(key),
                CallColumns.of(numberColumn, timeColumn, callerColumn, header),
                ContentEncodings.isGzip(encoding),
                length);
        CallLog stored = connection.closeIfRefused(() -> intake.receive(request, log));
        return Response.accepted(views.of(stored, language))
                .location(URI.create("/v1/call-logs/" + stored.id()))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCallLogs",
            summary = "Logs of calls, newest first",
            description = "An operator sees those that it sent itself, an inspector those that inspectors have sent.")
    public Page<CallLogView> list(
            @Parameter(description = "For inspectors: only those of one operator") @QueryParam("operatorId")
                    UUID operatorId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return views.of(access.list(caller.get(), operatorId, cursor, limit), language);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getCallLog",
            summary = "State, progress and counts of a log of calls",
            description =
                    "To be asked again while it is RECEIVING or CHECKING. Its findings are there until filesUntil, its receipt for good.")
    @APIResponse(responseCode = "200", description = "The log")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public CallLogView one(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return views.of(access.require(caller.get(), id), language);
    }
}
