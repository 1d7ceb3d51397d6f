package it.opposizioni.operator.consultation.receipt;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.CompactJws.Checked;
import it.opposizioni.kit.signature.CompactJws.Finding;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.operator.consultation.receipt.document.ReceiptPdf;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The receipt of a sealed consultation, for the operator that made it and for its principal. */
@Path("/v1/consultations/{id}/receipt")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.READ)
@Tag(name = "receipts")
class ReceiptResource {

    static final String JOSE = "application/jose";
    static final String PDF = "application/pdf";

    private static final String PRIVATE = "private, no-store";

    private final IssuedReceipts book;
    private final CompactJws<ReceiptClaims> jws;
    private final ReceiptPdf pdf;
    private final CurrentCaller caller;

    ReceiptResource(IssuedReceipts book, CompactJws<ReceiptClaims> jws, ReceiptPdf pdf, CurrentCaller caller) {
        this.book = book;
        this.jws = jws;
        this.pdf = pdf;
        this.caller = caller;
    }

    /** @param claims what the receipt says, in the clear */
    @Schema(name = "Receipt")
    record ReceiptView(String receipt, String code, ReceiptClaims claims) {}

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReceipt",
            summary = "The receipt of a sealed consultation",
            description = "application/jose is the signed receipt alone, application/json what it says beside it,"
                    + " application/pdf a page to print, in the language asked for.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReceiptView.class)),
                @Content(mediaType = JOSE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "There is none, it is not sealed, or it is another operator's")
    public Response json(@PathParam("id") UUID id) {
        StoredReceipt receipt = find(id);
        return Response.ok(new ReceiptView(receipt.jws(), receipt.code(), claims(receipt)))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    @GET
    @Blocking
    @Produces(JOSE)
    @Operation(hidden = true)
    public Response jose(@PathParam("id") UUID id) {
        StoredReceipt receipt = find(id);
        claims(receipt);
        return download(receipt.jws(), JOSE, "ricevuta-" + id + ".jwt").build();
    }

    @GET
    @Blocking
    @Produces(PDF)
    @Operation(hidden = true)
    public Response pdf(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Locale locale = Languages.accepted(acceptLanguage);
        return download(pdf.render(claims(find(id)), locale), PDF, "ricevuta-" + id + ".pdf")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private StoredReceipt find(UUID id) {
        return book.require(id, caller.get().requireOperatorId());
    }

    /** A row that was changed by somebody else is not trusted: what is shown has a valid signature. */
    private ReceiptClaims claims(StoredReceipt receipt) {
        Checked<ReceiptClaims> checked = jws.check(receipt.jws());
        boolean itsOwn =
                checked.finding() == Finding.GENUINE && checked.claims().jti().equals(receipt.consultationId());
        if (!itsOwn) {
            throw new IllegalStateException(
                    "the kept receipt of " + receipt.consultationId() + " is not what was signed");
        }
        return checked.claims();
    }

    private static Response.ResponseBuilder download(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
