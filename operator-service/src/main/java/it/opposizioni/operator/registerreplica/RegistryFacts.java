package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Our reading of registry-service's events: only the fields that are used here. */
final class RegistryFacts {

    private static final String PREFIX = "it.opposizioni.registry.";
    static final String REGISTERED = PREFIX + "opposition-registered.v1";
    static final String MEDIA_CHANGED = PREFIX + "opposition-media-changed.v1";
    static final String CARRIED_OVER = PREFIX + "oppositions-carried-over.v1";
    static final String REPORTED = PREFIX + "oppositions-reported.v1";
    static final String CEASED = PREFIX + "oppositions-ceased.v1";
    static final String WITHDRAWN = PREFIX + "opposition-withdrawn.v1";

    /** Lost by the registry and taken back: all that the number opposes from now on, perhaps nothing. */
    static final String RECOVERED = PREFIX + "opposition-recovered.v1";

    /** Those that change nothing of what a number opposes, and give its opposition a new version. */
    private static final Set<String> VERSION_ONLY = Set.of(
            PREFIX + "opposition-activated.v1",
            PREFIX + "opposition-post-activated.v1",
            PREFIX + "opposition-renewed.v1",
            PREFIX + "opposition-withdrawal-asked.v1",
            PREFIX + "opposition-medium-withdrawal-asked.v1",
            PREFIX + "opposition-withdrawal-undone.v1");

    static final String EXEMPTION_GRANTED = PREFIX + "exemption-granted.v1";
    static final String EXEMPTION_ENDED = PREFIX + "exemption-ended.v1";

    private static final Set<String> CHANGING_WHO_MAY_BE_CALLED = Set.of(
            REGISTERED,
            MEDIA_CHANGED,
            CARRIED_OVER,
            REPORTED,
            CEASED,
            WITHDRAWN,
            RECOVERED,
            EXEMPTION_GRANTED,
            EXEMPTION_ENDED);

    /** Kinds of contact that are opposed. */
    static final String TELEPHONE = "TELEPHONE";

    static final String POST = "POST";

    /** @param media always there, says the contract; should it be missing, all are opposed: to contact too few is the safe error */
    record Opposed(UUID oppositionId, PhoneNumber number, List<String> media) {

        boolean opposes(String medium) {
            return media == null || media.contains(medium);
        }
    }

    /** Which opposition of which number an event is about. */
    record OneOpposition(UUID oppositionId, PhoneNumber number) {}

    /** Many at once, which begin or end together. They oppose calls alone, says the contract. */
    record Many(List<Entry> oppositions) {
        record Entry(UUID oppositionId, PhoneNumber number, long version) {}
    }

    /** @param until exclusive, or null */
    record ExemptionGranted(UUID exemptionId, PhoneNumber number, UUID operatorId, Instant from, Instant until) {}

    record ExemptionEnded(UUID exemptionId, PhoneNumber number, UUID operatorId, Instant endedAt) {}

    /** Whether a number opposes the same after it, under a new version. */
    static boolean isOfVersionOnly(String type) {
        return VERSION_ONLY.contains(type);
    }

    /** Whether the register is another one after it. */
    static boolean isChanging(String type) {
        return CHANGING_WHO_MAY_BE_CALLED.contains(type) || VERSION_ONLY.contains(type);
    }

    private RegistryFacts() {}
}
