package it.opposizioni.registry.certificate;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.MediumDates;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a certificate says, in the order in which it is signed. Of the person only the number: not its holder.
 *
 * @param iss the portal of the register that issued it
 * @param jti the code by which it is verified
 * @param iat when it was issued, in seconds since 1970 (RFC 7519)
 */
@Schema(name = "CertificateClaims")
record CertificateClaims(
        String iss,

        @Schema(description = "The code of the certificate: 16 characters, without dashes")
        String jti,

        long iat,
        UUID oppositionId,
        PhoneNumber number,

        @Schema(description = "Of the registration; null while nobody has claimed an imported number")
        String protocol,

        @Schema(
                description =
                        "What is opposed, each with its dates; of an opposition that has ended, as they were at its end")
        List<MediumDates> media,

        @Schema(description = "Consents given before no longer count; null when they do")
        Instant consentsRevokedAsOf,

        @Schema(description = "How many companies were allowed to call nevertheless, at the time of issue")
        int exemptions,

        @Schema(
                description =
                        "How many others had a permission that they could not use then, because they were suspended"
                                + " or no longer in the directory of operators")
        int exemptionsWithoutEffect,

        @Schema(description = "What its holder had asked to end at the time of issue; null where that is nothing")
        PlannedEnd plannedEnd,

        @Schema(description = "Null while the opposition is in force")
        Instant endedAt,

        Instant issuedAt) {

    /** @param exemptionsWithoutEffect with the next one not among the facts that are kept */
    static CertificateClaims of(
            Certificate certificate,
            CertifiedFacts facts,
            int exemptionsWithoutEffect,
            PlannedEnd plannedEnd,
            URI issuer) {
        return new CertificateClaims(
                issuer.toString(),
                certificate.code(),
                certificate.issuedAt().getEpochSecond(),
                facts.oppositionId(),
                facts.number(),
                facts.protocol(),
                facts.media(),
                facts.consentsRevokedAsOf(),
                facts.exemptions(),
                exemptionsWithoutEffect,
                plannedEnd,
                facts.endedAt(),
                certificate.issuedAt());
    }
}
