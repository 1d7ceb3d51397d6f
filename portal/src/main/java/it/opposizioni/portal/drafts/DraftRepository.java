package it.opposizioni.portal.drafts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Drafts in the database; always asked for together with their owner. */
@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<Draft, UUID> {

    /** What somebody begins for another person has an owner of its own, which begins with them. */
    private static final String OF_PERSON = "owner = ?1 or locate(?2, owner) = 1";

    Optional<Draft> ofOwner(UUID id, String owner, String kind) {
        return find("id = ?1 and owner = ?2 and kind = ?3", id, owner, kind).firstResultOptional();
    }

    /** As it is now; another change of it waits for the end of this transaction. */
    Optional<Draft> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Draft> open(String owner, String kind) {
        return list("owner = ?1 and kind = ?2 and result is null", Sort.descending("updatedAt"), owner, kind);
    }

    /** Also what this person has begun for others. */
    List<Draft> all(String person) {
        return list(OF_PERSON, Sort.descending("updatedAt"), person, person + "/");
    }

    Optional<Draft> ofPerson(UUID id, String person, String kind) {
        return find("(" + OF_PERSON + ") and id = ?3 and kind = ?4", person, person + "/", id, kind)
                .firstResultOptional();
    }

    long erase(String person) {
        return delete(OF_PERSON, person, person + "/");
    }

    long remove(UUID id, String owner) {
        return delete("id = ?1 and owner = ?2 and result is null", id, owner);
    }

    long forgetPassed(String returned, Instant before) {
        return delete("(result is not null or kind = ?1) and updatedAt < ?2", returned, before);
    }

    long forget(Instant before) {
        return delete("updatedAt < ?1", before);
    }
}
