package it.opposizioni.registry.withoutaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A visit, as the site needs to know it.
 *
 * @param standing what the register has of the number; absent before the line is proved
 * @param usableUntil when the visit is over, unless something was registered
 * @param emailCodeUntil until when the code that was sent by e-mail can be entered; absent before
 * @param protocol of what was registered; absent before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Visit")
record VisitView(
        UUID id,
        PhoneNumber number,
        VisitState state,
        Standing standing,
        Instant usableUntil,
        Instant emailCodeUntil,
        String protocol) {

    static VisitView of(Visit visit, Standing standing, Instant now) {
        return new VisitView(
                visit.id(),
                visit.number(),
                visit.state(now),
                standing,
                visit.usableUntil(),
                visit.emailCodeUntil(),
                visit.protocol());
    }
}
