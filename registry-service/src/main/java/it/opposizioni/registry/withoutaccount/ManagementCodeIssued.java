package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.MediumDates;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Event {@code management-code-issued}: the portal writes to the person who registered without an account. See src/main/contracts.
 *
 * @param protocol of the registration that this confirms; null when the code is sent once more
 * @param together what the same person has registered just before, in its order
 */
record ManagementCodeIssued(
        UUID id,
        PhoneNumber number,
        String email,
        String code,
        String language,
        String protocol,
        Instant issuedAt,
        List<MediumDates> media,
        List<Together> together) {

    static final String TYPE = "it.opposizioni.registry.management-code-issued.v1";

    /** Another number, which has a code of its own. */
    record Together(PhoneNumber number, String protocol) {}

    @Override
    public String toString() {
        return "ManagementCodeIssued[" + id + "]";
    }
}
