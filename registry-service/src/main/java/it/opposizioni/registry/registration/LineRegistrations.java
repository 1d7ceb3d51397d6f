package it.opposizioni.registry.registration;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.LineOppositions;
import it.opposizioni.registry.opposition.LineOppositions.Done;
import it.opposizioni.registry.opposition.LineOppositions.Result;
import it.opposizioni.registry.opposition.Opposition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Registrations by the user of the line, with a call from it or a proof of it: they have a protocol number and no person. */
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

    /**
     * By a call. What opposes post alone opposes calls too from now on; that, and an entry that nobody ever asked for, is renewed: an
     * explicit request cancels earlier consents (DPR 26/2022 art. 7 c. 7).
     *
     * @param language in which the caller heard it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Done register(PhoneNumber line, String language) {
        Protocol protocol = draw();
        Done done = oppositions.register(line, Set.of(Medium.TELEPHONE), protocol.value(), Ground.LINE_CALL);
        if (done.result() == Result.REGISTERED) {
            keep(protocol, done.opposition().orElseThrow(), language);
            return done;
        }
        boolean added = oppositions.addMedia(line, Set.of(Medium.TELEPHONE), Ground.LINE_CALL);
        if (added || !wasAskedFor(done)) {
            Done renewed = oppositions.renew(line, Ground.LINE_CALL);
            return done.result() == Result.KEPT ? done : added ? renewed.as(Result.REGISTERED) : renewed;
        }
        return done;
    }

    private static boolean wasAskedFor(Done done) {
        return done.opposition().orElseThrow().consentsRevokedAsOf() != null;
    }

    /** What came of it. @param protocol of this registration */
    public record Recorded(String protocol, Opposition opposition) {}

    /**
     * With a proof of the line, on the site. What stands already without a holder keeps its dates, gets the medium that it did not have, and is
     * renewed, as by a call. The caller has locked the line, and seen that nobody holds it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Recorded registerProven(PhoneNumber line, Set<Medium> media, String language) {
        Protocol protocol = draw();
        Done done = oppositions.register(line, media, protocol.value(), Ground.LINE_PROOF);
        if (done.result() != Result.REGISTERED) {
            oppositions.addMedia(line, media, Ground.LINE_PROOF);
            done = oppositions.renew(line, Ground.LINE_PROOF);
        }
        Opposition opposition = done.opposition().orElseThrow();
        keep(protocol, opposition, language);
        return new Recorded(protocol.value(), opposition);
    }

    private Protocol draw() {
        return Protocol.draw(Rome.day(clock.get()).getYear(), random);
    }

    private void keep(Protocol protocol, Opposition opposition, String language) {
        Instant recordedAt =
                opposition.protocol() != null && opposition.protocol().equals(protocol.value())
                        ? opposition.leading().effectiveFrom()
                        : clock.get();
        registrations.persist(new Registration(
                protocol, null, language, recordedAt, opposition.leading().activeFrom(), List.of(opposition.id())));
    }
}
