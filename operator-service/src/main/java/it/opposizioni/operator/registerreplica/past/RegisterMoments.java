package it.opposizioni.operator.registerreplica.past;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which version the copy of the register had as of which instants: with them, the version of a row says since when at the latest it is as it is. The
 * copy itself keeps no past.
 */
@ApplicationScoped
public class RegisterMoments {

    /** Between two of them, what is known of a number that changed has a gap. */
    private static final Duration BETWEEN = Duration.ofMinutes(15);

    private static final String RECORD = """
            insert into register_moment (as_of, register_version)
            select ?, ? where not exists (select from register_moment where as_of > ?)
            on conflict (as_of) do nothing
            """;
    /** The copy was made again from nothing: what has ended since then has no row in it, and nothing is known of the time before. */
    private static final String FORGET_OTHER_COPY = """
            delete from register_moment where exists (
                select from register_moment
                where register_version > (select version from register_state where id = 1))
            """;

    private static final String ALL = "select as_of, register_version from register_moment order by as_of";
    private static final String OLD = """
            delete from register_moment where as_of in
                (select as_of from register_moment where as_of < ? order by as_of limit ?)
            """;

    private final CurrentRegister register;
    private final Jdbc jdbc;

    RegisterMoments(CurrentRegister register, Jdbc jdbc) {
        this.register = register;
        this.jdbc = jdbc;
    }

    /** @param version of the copy when it was complete as of an instant */
    record Moment(Instant asOf, long version) {}

    /** Any copy of the service does it: the first that comes. */
    @Scheduled(
            every = "${opposizioni.register-moments.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void record() {
        register.inMemory().ifPresent(this::record);
    }

    @Transactional
    void record(Registers registers) {
        jdbc.update(FORGET_OTHER_COPY);
        Instant asOf = registers.watermark().asOf();
        jdbc.update(RECORD, asOf, registers.version(), asOf.minus(BETWEEN));
    }

    /** Ascending. */
    List<Moment> all() {
        return jdbc.query(ALL, row -> new Moment(Jdbc.instant(row, 1), row.getLong(2)));
    }

    /** @return how many of those before an instant were deleted, at most {@code limit} */
    @Transactional
    public int forget(Instant before, int limit) {
        return jdbc.update(OLD, before, limit);
    }
}
