package it.opposizioni.registry.certificate;

import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.MediumDates;
import it.opposizioni.registry.opposition.Opposition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a certificate states of an opposition. It says dates and no status, so that nothing of it changes by the passing of time.
 *
 * @param protocol null while nobody has claimed an imported number
 * @param media what is opposed, each with its dates; of one that has ended, as they were at its end
 * @param consentsRevokedAsOf null when it revoked none
 * @param exemptions how many companies were allowed to call at the time of issue, without those who had no use of their exemption
 * @param endedAt null while it is in force
 */
record CertifiedFacts(
        UUID oppositionId,
        PhoneNumber number,
        String protocol,
        List<MediumDates> media,
        Instant consentsRevokedAsOf,
        int exemptions,
        Instant endedAt) {

    static CertifiedFacts of(Opposition opposition, int exemptions) {
        return new CertifiedFacts(
                opposition.id(),
                opposition.number(),
                opposition.protocol(),
                opposition.dates(),
                opposition.consentsRevokedAsOf(),
                exemptions,
                opposition.endedAt());
    }

    /**
     * SHA-256 of all of it. Stored, and compared with one that is made years later: how it is spelled must not change, or every
     * certificate would seem superseded.
     */
    byte[] digest() {
        StringBuilder spelled = new StringBuilder();
        line(spelled, oppositionId);
        line(spelled, number.e164());
        line(spelled, protocol);
        media.forEach(each -> line(spelled, each.medium() + " " + each.effectiveFrom() + " " + each.activeFrom()));
        line(spelled, consentsRevokedAsOf);
        line(spelled, exemptions);
        line(spelled, endedAt);
        return Sha256.of(spelled.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder spelled, Object value) {
        spelled.append(value == null ? "-" : value).append('\n');
    }
}
