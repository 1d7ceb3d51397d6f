package it.opposizioni.portal.verification;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.signature.PublishedKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The public keys of receipts and certificates, at the address that people know: the portal's. All of them or none: with a part of them
 * a genuine document would be of an unknown key.
 */
@PermitAll
@Path("/.well-known/jwks.json")
@Blocking
class KeysResource {

    private final ReceiptClient receipts;
    private final CertificateVerificationClient certificates;

    KeysResource(@RestClient ReceiptClient receipts, @RestClient CertificateVerificationClient certificates) {
        this.receipts = receipts;
        this.certificates = certificates;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response keys() {
        return PublishedKeys.answer(receipts.keys().and(certificates.keys()));
    }
}
