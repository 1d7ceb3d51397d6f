package it.opposizioni.registry.opposition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.database.Jdbc.Question;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.OpposedMedia;
import it.opposizioni.registry.medium.PendingWithdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

@ApplicationScoped
class OppositionRepository implements PanacheRepositoryBase<Opposition, UUID> {

    private static final UUID LARGEST = new UUID(-1L, -1L);

    /** Calls, or post where only post is opposed; from ix_opposition_to_announce. */
    private static final String LEADING_TO_ANNOUNCE = """
            from Opposition where media.activationAnnouncedAt is null and holder is not null and endedAt is null
            and withdrawal.askedAt is null and withdrawal.mediumAskedAt is null and media.activeFrom <= ?1 order by media.activeFrom
            """;

    /** Post beside calls, which has its own day; from ix_opposition_post_to_announce. */
    private static final String POST_TO_ANNOUNCE = """
            from Opposition where media.telephone and media.postActivationAnnouncedAt is null and holder is not null
            and endedAt is null and withdrawal.askedAt is null and withdrawal.mediumAskedAt is null
            and media.postActiveFrom <= ?1 order by media.postActiveFrom
            """;

    /** From ix_opposition_to_end. */
    private static final String TO_END =
            "from Opposition where endedAt is null and withdrawal.dueAt <= ?1 order by withdrawal.dueAt";

    /** From ix_opposition_to_drop. */
    private static final String MEDIA_TO_END = """
            from Opposition where endedAt is null and withdrawal.dueAt is null and media.telephone and media.post
            and withdrawal.mediumDueAt <= ?1 order by withdrawal.mediumDueAt
            """;

    private static final String QUEUE_UP = """
            select pg_advisory_xact_lock(hashtextextended(name, 0))
            from (select name from unnest(?::text[]) with ordinality as wanted (name, place) order by place) in_order
            """;

    private static final String STANDS = "select from opposition where number = ? and ended_at is null";

    private static final String HELD =
            "select id from opposition where number = any (?) and holder = ? and ended_at is null and withdrawal_due_at is ";

    private static final String STANDINGS = """
            select o.number, o.id, o.holder, o.media, o.withdrawal from Opposition o where o.number in ?1 and o.endedAt is null
            """;

    private final Jdbc jdbc;

    OppositionRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Serialises changes of the same number, even while it is not in the register. */
    void queueUp(PhoneNumber number) {
        queueUp(List.of(number));
    }

    /** The same of several, one after the other in this order. */
    void queueUp(List<PhoneNumber> numbers) {
        Question<Boolean> queueing = queueing(numbers);
        jdbc.query(queueing.sql(), queueing.reader(), queueing.values());
    }

    private static Question<Boolean> queueing(List<PhoneNumber> numbers) {
        Object names =
                numbers.stream().map(number -> "opposition " + number.digits()).toArray(String[]::new);
        return new Question<>(QUEUE_UP, _ -> true, names);
    }

    /** What stands of a number, locked, when it was this one's turn ({@link #queueUp}). Most numbers are not in the register yet. */
    Optional<Opposition> lockStanding(PhoneNumber number) {
        // what this transaction has changed counts too
        flush();
        boolean stands = !jdbc.query(queueing(List.of(number)), new Question<>(STANDS, _ -> true, number.digits()))
                .second()
                .isEmpty();
        return stands ? lockStandingRow(number) : Optional.empty();
    }

    /** The same without its turn: for what is done while nobody else changes anything. */
    Optional<Opposition> lockStandingRow(PhoneNumber number) {
        return find("number = ?1 and endedAt is null", number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** In the order in which numbers are locked. */
    List<Opposition> standingOf(String holder) {
        return list("holder = ?1 and endedAt is null order by number", holder);
    }

    /**
     * Those of a holder that are to leave the register as a whole, or the others.
     *
     * @param numbers of which they are
     * @param most how many are looked for
     */
    List<UUID> held(Collection<PhoneNumber> numbers, String holder, boolean leaving, int most) {
        Object digits = numbers.stream().map(PhoneNumber::digits).toArray(Long[]::new);
        String which = leaving ? "not null" : "null";
        return jdbc.query(HELD + which + " limit ?", row -> row.getObject(1, UUID.class), digits, holder, most);
    }

    /** What an opposition says, without the entity: of many at once none is to be changed. */
    record Row(PhoneNumber number, UUID id, String holder, OpposedMedia media, PendingWithdrawal withdrawal) {}

    /** Of these numbers, those that stand in the register. */
    List<Row> standings(Collection<PhoneNumber> numbers) {
        return getEntityManager()
                .createQuery(STANDINGS, Row.class)
                .setParameter(1, numbers)
                .getResultList();
    }

    /** Newest first; ids of version 7 grow with time. */
    List<Opposition> ofHolder(String holder, Optional<PhoneNumber> number, Optional<UUID> after, int limit) {
        UUID before = after.orElse(LARGEST);
        return number.isPresent()
                ? find("holder = ?1 and id < ?2 and number = ?3 order by id desc", holder, before, number.get())
                        .page(0, limit)
                        .list()
                : find("holder = ?1 and id < ?2 order by id desc", holder, before)
                        .page(0, limit)
                        .list();
    }

    /** Both halves are separate conditions because each has its own partial index; the number alone would read the whole table. */
    List<Opposition> ofNumber(PhoneNumber number, Optional<UUID> after, int limit) {
        String query = """
                ((number = ?1 and endedAt is null) or (number = ?1 and endedAt is not null)) and id < ?2 order by id desc
                """;
        return find(query, number, after.orElse(LARGEST)).page(0, limit).list();
    }

    /**
     * Oppositions of which a medium became active without the holder having been informed. Rows that another replica has locked are skipped, so that
     * replicas share the work and none announces twice.
     */
    List<Opposition> lockToAnnounce(Instant now, int limit) {
        List<Opposition> due = new ArrayList<>(lock(LEADING_TO_ANNOUNCE, now, limit));
        if (due.size() < limit) {
            lock(POST_TO_ANNOUNCE, now, limit - due.size()).stream()
                    .filter(opposition -> !due.contains(opposition))
                    .forEach(due::add);
        }
        return due;
    }

    /** Oppositions whose withdrawal is due; those that another replica is ending, or somebody is changing, are skipped. */
    List<Opposition> lockToEnd(Instant now, int limit) {
        return lock(TO_END, now, limit);
    }

    /** The same of those of which one medium is to go. */
    List<Opposition> lockMediaToEnd(Instant now, int limit) {
        return lock(MEDIA_TO_END, now, limit);
    }

    private List<Opposition> lock(String query, Instant now, int limit) {
        return getEntityManager()
                .createQuery(query, Opposition.class)
                .setParameter(1, now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }
}
