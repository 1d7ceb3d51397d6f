package it.opposizioni.registry.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.MediumDates;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What anybody who knows its code may know of a certificate: no person, and of the number only a part. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CertificateVerification")
record CertificateVerification(
        Outcome outcome,

        @Schema(description = "16 characters, without dashes")
        String code,

        @Schema(description = "With its middle hidden", examples = "+39 333 ••• 4567")
        String number,

        Instant issuedAt,

        @Schema(description = "Whether the opposition is in force now")
        boolean inForce,

        @Schema(description = "What is opposed, each with its dates; absent when the certificate is superseded")
        List<MediumDates> media,

        @Schema(
                description =
                        "Consents given before no longer count; absent when they do, or the certificate is superseded")
        Instant consentsRevokedAsOf,

        @Schema(description = "When the opposition ended; absent when the certificate does not say so")
        Instant endedAt,

        @Schema(description = "Of a superseded certificate: since when it no longer says what is true")
        Instant changedAt) {

    /** What is to be thought of the certificate. */
    @Schema(name = "CertificateOutcome")
    enum Outcome {
        /** Ours, and the opposition is still what was certified. */
        VALID,
        /** Ours; the opposition has changed since: renewed, with other media, or ended. */
        SUPERSEDED
    }

    static CertificateVerification valid(Certificate certificate, CertifiedFacts facts) {
        return new CertificateVerification(
                Outcome.VALID,
                certificate.code(),
                facts.number().masked(),
                certificate.issuedAt(),
                facts.endedAt() == null,
                facts.media(),
                facts.consentsRevokedAsOf(),
                facts.endedAt(),
                null);
    }

    /** Somebody with an old certificate learns nothing of what has become of the opposition since, except whether it is in force. */
    static CertificateVerification superseded(
            Certificate certificate, PhoneNumber number, boolean inForce, Instant changedAt) {
        return new CertificateVerification(
                Outcome.SUPERSEDED,
                certificate.code(),
                number.masked(),
                certificate.issuedAt(),
                inForce,
                null,
                null,
                null,
                changedAt);
    }
}
