package it.opposizioni.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** The rows of the tally: what is counted, the day in Rome it is counted under, the kind of line, how many. */
@ApplicationScoped
class TallyRepository {

    /** What a row counts. */
    enum Measure {
        /** Oppositions that began on the day. */
        BEGUN,
        /** Oppositions that ended on the day. */
        ENDED,
        /** Oppositions in the register whose activeFrom is the first instant of the day. */
        STANDING
    }

    /** A sum over rows. */
    record Count(Measure measure, LocalDate day, LineKind kind, long amount) {}

    private static final String ADD = "insert into tally (measure, day, line_kind, amount) values (?1, ?2, ?3, ?4)";

    private static final String SUMS = """
            select measure, day, line_kind, cast(sum(amount) as bigint) from tally
            group by measure, day, line_kind order by day
            """;

    /** One statement, so that a reader sees the rows either before or after; rows that another replica folds are left alone. */
    private static final String FOLD = """
            with taken as (
                delete from tally where id in (
                    select id from tally order by id limit ?1 for update skip locked)
                returning measure, day, line_kind, amount)
            insert into tally (measure, day, line_kind, amount)
            select measure, day, line_kind, sum(amount) from taken
            group by measure, day, line_kind having sum(amount) <> 0
            """;

    private final EntityManager entityManager;

    TallyRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Measure measure, LocalDate day, LineKind kind, long amount) {
        entityManager
                .createNativeQuery(ADD)
                .setParameter(1, measure.name())
                .setParameter(2, day)
                .setParameter(3, kind.name())
                .setParameter(4, amount)
                .executeUpdate();
    }

    List<Count> sums() {
        List<?> rows = entityManager.createNativeQuery(SUMS, Object[].class).getResultList();
        return rows.stream().map(row -> count((Object[]) row)).toList();
    }

    private static Count count(Object[] row) {
        return new Count(
                Measure.valueOf((String) row[0]),
                (LocalDate) row[1],
                LineKind.valueOf((String) row[2]),
                ((Number) row[3]).longValue());
    }

    void fold(int atMost) {
        entityManager.createNativeQuery(FOLD).setParameter(1, atMost).executeUpdate();
    }

    long rows() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from tally")
                        .getSingleResult())
                .longValue();
    }
}
