package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.MediumDates;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Event {@code management-code-issued}: the portal writes to who registered without an account. See src/main/contracts.
 *
 * @param protocol of the registration that this confirms; null when the code is sent once more
 */
record ManagementCodeIssued(
        UUID id,
        PhoneNumber number,
        String email,
        String code,
        String language,
        String protocol,
        Instant issuedAt,
        List<MediumDates> media) {

    static final String TYPE = "it.opposizioni.registry.management-code-issued.v1";

    @Override
    public String toString() {
        return "ManagementCodeIssued[" + id + "]";
    }
}
