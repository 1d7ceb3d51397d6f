package it.opposizioni.operator.callingnumber;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

@ApplicationScoped
class CallingNumberRepository implements PanacheRepositoryBase<CallingNumber, UUID> {

    /** Any number: the key of the lock. */
    private static final long ONE_AT_A_TIME = 0x43414c4c4e554d53L;

    private static final UUID LOWEST = new UUID(0, 0);

    /**
     * Changes of declarations happen one after the other: a range may touch any other, and two operators that declare the same number
     * at the same moment must see each other. The table's exclusion constraint is the second guard.
     */
    void serialise() {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?)) as locked")
                .setParameter(1, ONE_AT_A_TIME)
                .getSingleResult();
    }

    /** Declarations, with effect or waiting for it, that have a number in common with the range; oldest first. */
    List<CallingNumber> open(NumberRange range) {
        return session()
                .createNativeQuery("""
                        select * from calling_number
                        where numbers && int8range(?, ?, '[]') and state in ('DECLARED', 'CONFLICT') order by id
                        """, CallingNumber.class)
                .setParameter(1, range.first())
                .setParameter(2, range.last())
                .list();
    }

    /** @param after the declaration before this page */
    List<CallingNumber> of(UUID operatorId, Collection<CallingNumberState> states, Place after, int most) {
        return find(
                        "operatorId = ?1 and state in ?2 and (numbers.first > ?3 or numbers.first = ?3 and id > ?4)"
                                + " order by numbers.first, id",
                        operatorId,
                        states,
                        after.first().digits(),
                        after.id())
                .page(0, most)
                .list();
    }

    /** The same of those alone that have a number beginning so. @param prefix null for all */
    List<CallingNumber> of(
            UUID operatorId, NumberPrefix prefix, Collection<CallingNumberState> states, Place after, int most) {
        return session()
                .createNativeQuery("""
                        select * from calling_number
                        where operator_id = ?1 and state = any (?2) and (first_number, id) > (?3, ?4)
                        and (?5 = '' or numbers && cast(nullif(?5, '') as int8multirange))
                        order by first_number, id limit ?6
                        """, CallingNumber.class)
                .setParameter(1, operatorId)
                .setParameter(2, states.stream().map(Enum::name).toArray(String[]::new))
                .setParameter(3, after.first().digits())
                .setParameter(4, after.id())
                .setParameter(5, prefix == null ? "" : prefix.asMultirange())
                .setParameter(6, most)
                .list();
    }

    /** A place in the list of an operator's declarations. */
    record Place(ShownNumber first, UUID id) {
        static final Place START = new Place(new ShownNumber(0), LOWEST);
    }

    Optional<CallingNumber> find(UUID id, UUID operatorId) {
        return find("id = ?1 and operatorId = ?2", id, operatorId).firstResultOptional();
    }

    /** Those of {@code wanted} that the operator declares now, alone or within a range. */
    Set<ShownNumber> declaredBy(UUID operatorId, Collection<ShownNumber> wanted) {
        Long[] digits = wanted.stream().map(ShownNumber::digits).toArray(Long[]::new);
        return session().createNativeQuery("""
                        select distinct w.n from unnest(?) as w (n) join calling_number c
                        on c.numbers @> w.n and c.operator_id = ? and c.state = 'DECLARED'
                        """, Long.class).setParameter(1, digits).setParameter(2, operatorId).stream()
                .map(ShownNumber::new)
                .collect(Collectors.toSet());
    }

    /** Who had it at any instant of {@code [from, until)}, alone or within a range; oldest first. */
    List<CallingNumber> declaredWithin(ShownNumber number, Instant from, Instant until) {
        return session()
                .createNativeQuery("""
                        select * from calling_number
                        where numbers @> ?1 and declared_from < ?3 and (withdrawn_at is null or withdrawn_at > ?2)
                        order by declared_from, id
                        """, CallingNumber.class)
                .setParameter(1, number.digits())
                .setParameter(2, from)
                .setParameter(3, until)
                .list();
    }

    List<CallingNumber> declaredWithin(Set<UUID> operatorIds, Instant first, Instant last) {
        return list(
                "operatorId in ?1 and declaredFrom <= ?3 and (withdrawnAt is null or withdrawnAt > ?2)",
                operatorIds,
                first,
                last);
    }

    List<CallingNumberService.DeclaredSum> sums(UUID operatorId) {
        return session().createNativeQuery("""
                        select kind, state, count(*), sum(last_number - first_number + 1) from calling_number
                        where operator_id = ? and state in ('DECLARED', 'CONFLICT') group by kind, state
                        """, Object[].class).setParameter(1, operatorId).stream()
                .map(row -> new CallingNumberService.DeclaredSum(
                        CallingNumberKind.valueOf((String) row[0]),
                        CallingNumberState.valueOf((String) row[1]),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
                .toList();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
