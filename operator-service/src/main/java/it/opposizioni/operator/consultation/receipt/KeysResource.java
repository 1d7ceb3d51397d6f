package it.opposizioni.operator.consultation.receipt;

import it.opposizioni.kit.signature.PublishedKeys;
import it.opposizioni.kit.signature.SigningKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public halves of all keys that ever signed receipts. */
@Path("/.well-known/jwks.json")
@Tag(name = "receipts")
class KeysResource {

    private final SigningKeys keys;

    KeysResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReceiptKeys",
            summary = "Public keys of the receipts (RFC 7517), retired ones included",
            description = "Public. Old receipts verify with the retired keys.")
    @APIResponseSchema(value = SigningKeys.PublishedSet.class, responseCode = "200")
    public Response keys() {
        return PublishedKeys.of(keys);
    }
}
