package it.opposizioni.registry.certificate;

import it.opposizioni.registry.certificate.CertificateService.Issued;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate, to be read by machines. */
@Schema(name = "Certificate")
public record CertificateView(
        @Schema(description = "The claims, signed: a compact JWS with EdDSA, to be checked with /.well-known/jwks.json")
        String certificate,

        @Schema(description = "16 characters, without dashes; with it anybody verifies it on the portal")
        String code,

        CertificateClaims claims) {

    static CertificateView of(Issued issued) {
        return new CertificateView(issued.signed(), issued.claims().jti(), issued.claims());
    }
}
