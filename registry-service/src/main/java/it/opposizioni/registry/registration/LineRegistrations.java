package it.opposizioni.registry.registration;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.opposition.LineOppositions;
import it.opposizioni.registry.opposition.LineOppositions.Done;
import it.opposizioni.registry.opposition.LineOppositions.Result;
import it.opposizioni.registry.opposition.Opposition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Registrations by a call from the line: they have a protocol number, which the caller hears, and no person. */
@ApplicationScoped
public class LineRegistrations {

    private final RegistrationRepository registrations;
    private final LineOppositions oppositions;
    private final Now clock;
    private final RandomGenerator random;

    LineRegistrations(
            RegistrationRepository registrations, LineOppositions oppositions, Now clock, RandomGenerator random) {
        this.registrations = registrations;
        this.oppositions = oppositions;
        this.clock = clock;
        this.random = random;
    }

    /** @param language in which the caller heard it */
    @Transactional(Transactional.TxType.MANDATORY)
    public Done register(PhoneNumber line, String language) {
        Instant now = clock.get();
        Protocol protocol = Protocol.draw(Rome.day(now).getYear(), random);
        Done done = oppositions.register(line, protocol.value());
        if (done.result() == Result.REGISTERED) {
            Opposition opposition = done.opposition().orElseThrow();
            registrations.persist(new Registration(
                    protocol,
                    null,
                    language,
                    opposition.leading().effectiveFrom(),
                    opposition.leading().activeFrom(),
                    List.of(opposition.id())));
        }
        return done;
    }
}
