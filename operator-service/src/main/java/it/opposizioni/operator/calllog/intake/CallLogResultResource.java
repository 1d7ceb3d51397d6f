package it.opposizioni.operator.calllog.intake;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.io.SentStream;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.calllog.CallLog;
import it.opposizioni.operator.calllog.CallLogClaims;
import it.opposizioni.operator.calllog.CallLogReceipts;
import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.view.ListMediaTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was found in a log, and the proof of it. */
@Path("/v1/call-logs/{id}")
@RolesAllowed({Role.Names.OPERATOR, Role.Names.REGULATOR})
@Tag(name = "call-logs")
class CallLogResultResource {

    static final String JOSE = "application/jose";
    private static final String PRIVATE = "private, no-store";

    private final CallLogAccess access;
    private final FindingsFile findings;
    private final CallLogReceipts receipts;
    private final CurrentCaller caller;

    CallLogResultResource(CallLogAccess access, FindingsFile findings, CallLogReceipts receipts, CurrentCaller caller) {
        this.access = access;
        this.findings = findings;
        this.receipts = receipts;
        this.caller = caller;
    }

    /** @param claims what the receipt says, in the clear */
    @Schema(name = "CallLogReceipt")
    record ReceiptView(String receipt, String code, CallLogClaims claims) {}

    @GET
    @Path("/files/{name}")
    @Blocking
    @Produces(ListMediaTypes.CSV)
    @Operation(
            operationId = "downloadCallLogFile",
            summary = "The calls with findings",
            description =
                    "A line for each call about which something was found, in the order of the log: line, number, time, calling number as"
                            + " they came, and the codes of the reasons with a blank between them. application/gzip is the same file"
                            + " compressed; its digest is that of the text.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = ListMediaTypes.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ListMediaTypes.GZIP, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "403", description = "The operator, or its principal, may not act now")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    @APIResponse(responseCode = "409", description = "The log is not checked yet, or has failed")
    @APIResponse(responseCode = "410", description = "The findings were deleted, 30 days after the seal")
    @APIResponse(responseCode = "503", description = "The findings are kept, and cannot be reached now")
    public Response file(
            @PathParam("id") UUID id, @Parameter(description = "findings") @PathParam("name") String name) {
        CallLog log = log(id, name);
        return attachment(findings.open(log), ListMediaTypes.CSV, FindingsFile.downloadName(log))
                .header(HttpHeaders.CONTENT_LENGTH, log.outcome().findingsBytes())
                .tag(log.outcome().findingsSha256())
                .build();
    }

    @GET
    @Path("/files/{name}")
    @Blocking
    @Produces(ListMediaTypes.GZIP)
    @Operation(hidden = true)
    public Response gzip(@PathParam("id") UUID id, @PathParam("name") String name) {
        CallLog log = log(id, name);
        StreamingOutput output = new SentStream(
                findings.open(log),
                (content, out) -> Compression.GZIP.write(content, FindingsFile.downloadName(log), out));
        return attachment(output, ListMediaTypes.GZIP, Compression.GZIP.name(FindingsFile.downloadName(log)))
                .build();
    }

    private CallLog log(UUID id, String name) {
        CallLog log = access.requireToReadFindings(caller.get(), id);
        if (!FindingsFile.NAME.equals(name)) {
            throw DomainException.notFound();
        }
        return log;
    }

    private static Response.ResponseBuilder attachment(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    @GET
    @Path("/receipt")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getCallLogReceipt",
            summary = "The receipt of a log of calls",
            description =
                    "application/jose is the signed receipt alone, application/json what it says beside it. It is signed with the keys of"
                            + " the receipts of consultations, and checked in the same place.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReceiptView.class)),
                @Content(mediaType = JOSE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "There is none, it is not sealed, or it is somebody else's")
    public Response receipt(@PathParam("id") UUID id) {
        CallLog log = access.require(caller.get(), id);
        CallLogClaims claims = receipts.claimsOf(log);
        return Response.ok(
                        new ReceiptView(log.outcome().receipt(), log.outcome().receiptCode(), claims))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    @GET
    @Path("/receipt")
    @Blocking
    @Produces(JOSE)
    @Operation(hidden = true)
    public Response jose(@PathParam("id") UUID id) {
        CallLog log = access.require(caller.get(), id);
        receipts.claimsOf(log);
        return attachment(log.outcome().receipt(), JOSE, "ricevuta-" + id + ".jwt")
                .build();
    }
}
