package it.opposizioni.registry.registration;

import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A registration as its person sees it.
 *
 * @param activeFrom when the last of its numbers is active, for calls where calls were asked for
 * @param oppositions as they are now, in the order of the request
 */
@Schema(name = "Registration")
record RegistrationView(String protocol, Instant recordedAt, Instant activeFrom, List<OppositionView> oppositions) {

    static RegistrationView of(Registration registration, List<Opposition> oppositions, Instant now) {
        return new RegistrationView(
                registration.protocol(),
                registration.recordedAt(),
                registration.activeFrom(),
                oppositions.stream().map(o -> OppositionView.of(o, now)).toList());
    }
}
