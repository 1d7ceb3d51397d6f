package it.opposizioni.registry.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.MediumDates;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionService.Registered;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Event {@code registration-recorded}: the portal writes to the person. See src/main/contracts.
 *
 * @param listId of the list of an organisation that it is a part of, which is told as a whole; else null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RegistrationRecorded(
        String protocol,
        String holder,
        String language,
        Instant recordedAt,
        Instant activeFrom,
        List<Line> oppositions,
        UUID listId) {

    static final String TYPE = "it.opposizioni.registry.registration-recorded.v1";

    /**
     * @param media all that the number opposes now
     * @param recorded what this declaration brought, with its dates
     */
    record Line(UUID oppositionId, PhoneNumber number, List<Medium> media, List<MediumDates> recorded) {

        static Line of(Registered registered) {
            Opposition opposition = registered.opposition();
            return new Line(opposition.id(), opposition.number(), opposition.media(), registered.recorded());
        }
    }
}
