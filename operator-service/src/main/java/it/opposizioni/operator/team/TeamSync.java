package it.opposizioni.operator.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.realm.RealmAdmin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Brings the identity provider into line with the teams: a row says that somebody's account may name another operator than the one that the
 * person has chosen to act for, and is deleted once it does not. While the provider is unavailable the rows wait; rights do not
 * depend on it, for they are read from the team.
 */
@ApplicationScoped
class TeamSync {

    private static final Logger LOG = Logger.getLogger(TeamSync.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int AT_ONCE = 50;

    private static final String REQUEST = """
            insert into team_sync (subject, attempts, generation, next_at) values (?, 0, 1, ?)
            on conflict (subject) do update set attempts = 0, generation = team_sync.generation + 1, next_at = excluded.next_at
            """;
    private static final String DUE = "select subject from team_sync where next_at <= ? order by next_at limit ?";
    private static final String CLAIM = """
            update team_sync set next_at = ?, attempts = attempts + 1 where subject = ? and next_at <= ?
            returning generation, attempts
            """;
    private static final String DONE = "delete from team_sync where subject = ? and generation = ?";
    private static final String LATER = "update team_sync set next_at = ? where subject = ? and generation = ?";

    private final Jdbc database;
    private final TeamAccess access;
    private final RealmAdmin realm;
    private final Now now;

    TeamSync(Jdbc database, TeamAccess access, RealmAdmin realm, Now now) {
        this.database = database;
        this.access = access;
        this.realm = realm;
        this.now = now;
    }

    private record Claim(long generation, int attempts) {}

    /** In the transaction that changes the team. */
    @Transactional(Transactional.TxType.MANDATORY)
    void request(String subject) {
        database.update(REQUEST, subject, now.get());
    }

    @Scheduled(
            every = "${opposizioni.team.synchronise-every:15s}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void synchroniseAll() {
        List<String> due = QuarkusTransaction.requiringNew()
                .call(() -> database.query(DUE, row -> row.getString(1), now.get(), AT_ONCE));
        due.forEach(this::synchronise);
    }

    /** After the commit: at once if the provider is available; else the row stays. */
    void synchronise(String subject) {
        claim(subject).ifPresent(claim -> {
            try {
                Optional<ActingMember> place = access.placesOf(subject).current();
                if (place.isPresent()) {
                    realm.bind(subject, place.get().operatorId());
                } else {
                    realm.unbind(subject);
                }
                write(subject, DONE, subject, claim.generation());
            } catch (RuntimeException e) {
                // whatever the failure was: the place in the team is valid, and this is tried again
                Instant next = now.get().plus(wait(claim.attempts()));
                LOG.warnf(
                        "An account could not be synchronised with its team (%s); next try at %s",
                        e.getMessage(), next);
                write(subject, LATER, next, subject, claim.generation());
            }
        });
    }

    private Optional<Claim> claim(String subject) {
        Instant at = now.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first(
                        CLAIM, row -> new Claim(row.getLong(1), row.getInt(2)), at.plus(LEASE), subject, at));
    }

    /** Another choice may have reached the provider first: then the account is synchronised once more. */
    private void write(String subject, String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (database.update(sql, values) == 0) {
                request(subject);
            }
        });
    }

    private static Duration wait(int attempts) {
        Duration wait = Duration.ofSeconds(15L << Math.min(attempts, 6));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
