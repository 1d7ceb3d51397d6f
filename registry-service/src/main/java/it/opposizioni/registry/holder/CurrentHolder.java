package it.opposizioni.registry.holder;

import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.IdentityLevel;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.registry.access.Purpose;
import it.opposizioni.registry.access.RecordKind;
import it.opposizioni.registry.holder.Principals.Principal;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * For whom a request is: the one place that distinguishes the caller from the holder of the oppositions. Mostly these are the same person; under a
 * delegation they are not.
 */
@RequestScoped
public class CurrentHolder {

    private final CurrentCaller caller;
    private final Principals principals;
    private final AccessLog accesses;

    /** As the request names it; null when it names none. */
    private UUID named;

    /** Only for an organisation that the caller represents, and for nobody else. */
    private boolean representativesAlone;

    /** Null until it is known that the caller may act for them. */
    private Caller principal;

    CurrentHolder(CurrentCaller caller, Principals principals, AccessLog accesses) {
        this.caller = caller;
        this.principals = principals;
        this.accesses = accesses;
    }

    /** By the filter alone. */
    void actUnder(UUID delegation) {
        named = delegation;
    }

    /** By the filter alone. */
    void representUnder(UUID representation) {
        named = representation;
        representativesAlone = true;
    }

    /**
     * The caller, or the person that the caller acts for; that person sees each such request among who looked at their data.
     *
     * @throws it.opposizioni.kit.problem.DomainException 403 when the caller may not act for them, or no longer
     */
    public Caller get() {
        if (named == null) {
            return caller.get();
        }
        if (principal == null) {
            Caller delegate = caller.requirePerson();
            Principal found = principals.of(named, delegate);
            if (representativesAlone && !found.represented()) {
                throw DelegateFilter.ownAlone();
            }
            accesses.note(
                    delegate,
                    Role.CITIZEN,
                    List.of(new Read(found.subject(), RecordKind.DELEGATED, named.toString(), Purpose.DELEGATE_ACTED)));
            // the roles of a citizen alone, whatever other roles the delegate has
            principal = new Caller(
                    found.subject(),
                    Set.of(Role.CITIZEN),
                    Optional.empty(),
                    Optional.of(found.taxCode()),
                    found.name(),
                    Optional.empty());
        }
        return principal;
    }

    /** Of the caller's own sign-in: a delegate must have signed in as surely as a holder. */
    public void requireLevel(IdentityLevel minimum) {
        caller.requireLevel(minimum);
    }

    /** Under which the caller acts; empty when the caller acts for nobody else. */
    Optional<UUID> delegation() {
        return principal == null ? Optional.empty() : Optional.of(named);
    }
}
