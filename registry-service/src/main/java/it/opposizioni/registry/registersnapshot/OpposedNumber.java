package it.opposizioni.registry.registersnapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A number that stands in the register, as of one fact. Neither its holder nor a proof: the comparison of lists needs neither.
 *
 * @param number E.164 digits
 * @param version of the opposition
 * @param telephone calls are opposed
 * @param post mail is opposed
 * @param exemptions that were not ended, also those whose period is over
 */
record OpposedNumber(
        long number, UUID oppositionId, long version, boolean telephone, boolean post, List<Exempted> exemptions) {

    /** @param until exclusive; null without an end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exempted(UUID exemptionId, UUID operatorId, long version, Instant from, Instant until) {}
}
