package it.opposizioni.registry.opposition;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may see which oppositions. What is not for someone's eyes does not exist for it. */
@ApplicationScoped
public class OppositionLookup {

    private static final Text NUMBER_WANTED = Text.of("Indica il numero da cercare.", "State the number to look for.");

    private final OppositionRepository oppositions;

    OppositionLookup(OppositionRepository oppositions) {
        this.oppositions = oppositions;
    }

    /** A citizen's own, of all numbers; for the registrar those of one number. */
    List<Opposition> find(Caller who, Optional<PhoneNumber> number, Optional<UUID> after, int limit) {
        if (!who.is(Role.REGISTRAR)) {
            return oppositions.ofHolder(who.subject(), number, after, limit);
        }
        // one number at a time: nobody can list the register, not even its registrar
        PhoneNumber wanted = number.orElseThrow(() -> DomainException.invalid("/number", "REQUIRED", NUMBER_WANTED));
        return oppositions.ofNumber(wanted, after, limit);
    }

    /** @throws DomainException 404 when there is none with that id that is for the caller's eyes */
    public Opposition visible(UUID id, Caller who) {
        return who.is(Role.REGISTRAR)
                ? oppositions.findByIdOptional(id).orElseThrow(DomainException::notFound)
                : own(id, who.subject());
    }

    /** @throws DomainException 404 when there is none with that id that this person holds or held */
    Opposition own(UUID id, String person) {
        return oppositions
                .findByIdOptional(id)
                .filter(opposition -> person.equals(opposition.holder()))
                .orElseThrow(DomainException::notFound);
    }

    /** The one that a number has in the register, if any. */
    public Optional<Opposition> standing(PhoneNumber number) {
        return oppositions.find("number = ?1 and endedAt is null", number).firstResultOptional();
    }

    /** As they are now. */
    public Map<UUID, Opposition> byId(Collection<UUID> wanted) {
        return oppositions.list("id in ?1", wanted).stream()
                .collect(Collectors.toMap(Opposition::id, Function.identity()));
    }
}
