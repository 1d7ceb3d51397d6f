package it.opposizioni.registry.registration;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionService;
import it.opposizioni.registry.opposition.OppositionService.Registered;
import it.opposizioni.registry.registration.RegistrationJournal.Declarant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Registrations of people who came to the desk: the same protocol number, the same dates and the same confirmation as on the web. */
@ApplicationScoped
public class DeskRegistrations {

    private final RegistrationRepository registrations;
    private final RegistrationColumns columns;
    private final RegistrationJournal journal;
    private final OppositionService oppositions;
    private final Now clock;
    private final RandomGenerator random;

    DeskRegistrations(
            RegistrationRepository registrations,
            RegistrationColumns columns,
            RegistrationJournal journal,
            OppositionService oppositions,
            Now clock,
            RandomGenerator random) {
        this.registrations = registrations;
        this.columns = columns;
        this.journal = journal;
        this.oppositions = oppositions;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Somebody who came to the desk.
     *
     * @param holder subject, or key of the desk
     * @param listId of the list that an organisation has sent, which is told as a whole; null of everything else
     */
    public record Person(String holder, TaxCode taxCode, String language, UUID listId) {}

    /** @param ground what came to the desk about this number */
    public record Wanted(PhoneNumber number, Ground ground) {}

    /** @param oppositions by the numbers that were registered */
    public record Recorded(String protocol, Map<PhoneNumber, UUID> oppositions) {}

    /**
     * While the numbers are locked, and nobody else holds them. One act, with one protocol number and one confirmation.
     *
     * @return empty when that person opposes all of it already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Recorded> register(Person person, List<Wanted> numbers, Set<Medium> media) {
        Instant now = clock.get();
        Protocol protocol = Protocol.draw(Rome.day(now).getYear(), random);
        List<Registered> registered = numbers.stream()
                .flatMap(wanted -> oppositions
                        .registerAtDesk(wanted.number(), person.holder(), media, protocol.value(), now, wanted.ground())
                        .stream())
                .toList();
        if (registered.isEmpty()) {
            return Optional.empty();
        }
        Declarant declarant =
                new Declarant(person.holder(), Optional.of(person.taxCode()), person.language(), person.listId());
        journal.keep(protocol, declarant, registered, now);
        return Optional.of(new Recorded(
                protocol.value(),
                registered.stream()
                        .map(Registered::opposition)
                        .collect(Collectors.toMap(Opposition::number, Opposition::id))));
    }

    /** The person who has registered here, signed in, with this tax code. */
    public Optional<String> subjectOf(TaxCode taxCode) {
        return registrations
                .latestSignedIn(columns.declarantKey(taxCode.value()))
                .map(Registration::holder);
    }
}
