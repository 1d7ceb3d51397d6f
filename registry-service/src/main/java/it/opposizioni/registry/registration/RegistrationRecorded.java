package it.opposizioni.registry.registration;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.opposition.Medium;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Event {@code registration-recorded}: the portal writes to the person. See src/main/contracts. */
record RegistrationRecorded(
        String protocol,
        String holder,
        String language,
        Instant recordedAt,
        Instant activeFrom,
        List<Line> oppositions) {

    static final String TYPE = "it.opposizioni.registry.registration-recorded.v1";

    record Line(UUID oppositionId, PhoneNumber number, List<Medium> media) {}
}
