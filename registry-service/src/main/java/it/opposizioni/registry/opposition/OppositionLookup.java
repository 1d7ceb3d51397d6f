package it.opposizioni.registry.opposition;

import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.access.Purpose;
import it.opposizioni.registry.access.RecordKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may see which oppositions, and who has seen them. What somebody may not see does not exist for them. */
@ApplicationScoped
public class OppositionLookup {

    private static final Text NUMBER_WANTED = Text.of("Indica il numero da cercare.", "State the number to look for.");

    private final OppositionRepository oppositions;
    private final AccessLog accesses;

    OppositionLookup(OppositionRepository oppositions, AccessLog accesses) {
        this.oppositions = oppositions;
        this.accesses = accesses;
    }

    /** A citizen's own, of all numbers; for the registrar those of one number. */
    List<Opposition> find(Caller who, Optional<PhoneNumber> number, Optional<UUID> after, int limit) {
        if (!who.is(Role.REGISTRAR)) {
            return oppositions.ofHolder(who.subject(), number, after, limit);
        }
        // one number at a time: nobody can list the register, not even its registrar
        PhoneNumber wanted = number.orElseThrow(() -> DomainException.invalid("/number", "REQUIRED", NUMBER_WANTED));
        List<Opposition> found = oppositions.ofNumber(wanted, after, limit);
        note(found, who, RecordKind.OPPOSITION, Purpose.NUMBER_SEARCHED);
        return found;
    }

    /** All that this person holds or held, newest first. */
    public List<Opposition> heldBy(String person) {
        return oppositions.ofHolder(person, Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
    }

    /**
     * What its holder does not look at is noted.
     *
     * @param kind what of it will be shown
     * @throws DomainException 404 when there is none with that id that is for the caller's eyes
     */
    public Opposition visible(UUID id, Caller who, RecordKind kind) {
        if (!who.is(Role.REGISTRAR)) {
            return own(id, who.subject());
        }
        Opposition found = oppositions.findByIdOptional(id).orElseThrow(DomainException::notFound);
        note(
                List.of(found),
                who,
                kind,
                kind == RecordKind.CERTIFICATE ? Purpose.CERTIFICATE_ISSUED : Purpose.HOLDER_HELPED);
        return found;
    }

    private void note(List<Opposition> shown, Caller registrar, RecordKind kind, Purpose purpose) {
        accesses.note(
                registrar,
                Role.REGISTRAR,
                shown.stream()
                        .map(o -> new Read(o.holder(), kind, o.id().toString(), purpose))
                        .toList());
    }

    /** @throws DomainException 404 when there is none with that id that this person holds or held */
    public Opposition own(UUID id, String person) {
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
