package it.opposizioni.registry.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.desk.DeskList.DueBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DeskRequestRepository implements PanacheRepositoryBase<DeskRequest, UUID> {

    private static final String AFTER = " and (dueOn > ?3 or dueOn = ?3 and id > ?4) order by dueOn, id";

    /** Those that wait, most urgent first. */
    List<DeskRequest> waiting(DueBy due, Optional<RequestPlace> after, int limit) {
        RequestPlace place = after.orElse(RequestPlace.FIRST);
        return find(
                        "state = ?1 and dueOn between ?2 and ?5" + AFTER,
                        DeskRequestState.PROPOSED,
                        due.from(),
                        place.dueOn(),
                        place.id(),
                        due.until())
                .page(0, limit)
                .list();
    }

    /** How many of those there are. */
    long countWaiting(DueBy due) {
        return count("state = ?1 and dueOn between ?2 and ?3", DeskRequestState.PROPOSED, due.from(), due.until());
    }

    /** Latest first; ids of version 7 grow with time. */
    List<DeskRequest> done(Optional<RequestPlace> after, int limit) {
        UUID before = after.map(RequestPlace::id).orElse(new UUID(-1L, -1L));
        return find("state <> ?1 and id < ?2 order by id desc", DeskRequestState.PROPOSED, before)
                .page(0, limit)
                .list();
    }

    /** Whether one of that kind, about the number, waits for a decision. */
    boolean isProposed(PhoneNumber number, DeskRequestKind kind) {
        return count("number = ?1 and state = ?2 and kind = ?3", number, DeskRequestState.PROPOSED, kind) > 0;
    }

    /** Whether an exemption of that company waits for a decision. */
    boolean isProposed(PhoneNumber number, UUID operatorId) {
        return count("number = ?1 and state = ?2 and operatorId = ?3", number, DeskRequestState.PROPOSED, operatorId)
                > 0;
    }

    /** All of a holder, latest first. */
    List<DeskRequest> of(UUID holder) {
        return list("holderId = ?1 order by id desc", holder);
    }

    Optional<DeskRequest> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
