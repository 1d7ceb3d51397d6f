package it.opposizioni.complaint.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Counts complaints by week; weeks begin on Monday in Rome. */
@ApplicationScoped
class StatisticsRepository {

    /** @param name one value of the dimension */
    record Count(LocalDate week, String name, long complaints) {}

    private static final String BY_WEEK = """
        select cast(date_trunc('week', c.filed_at at time zone 'Europe/Rome') as date) as week, %s as name, count(*)
        from complaint c join complaint_call k on k.complaint_id = c.id and k.position = 0
        where c.filed_at >= :since
        group by 1, 2
        """;

    private final EntityManager database;

    StatisticsRepository(EntityManager database) {
        this.database = database;
    }

    List<Count> byOutcome(Instant since) {
        return count(
                "case when c.stage like 'CLOSED_%' then substr(c.stage, 8) when c.stage = 'WITHDRAWN' then c.stage "
                        + "else 'OPEN' end",
                since);
    }

    List<Count> byCaller(Instant since) {
        return count("coalesce(k.caller_kind, 'WITHHELD')", since);
    }

    List<Count> byProduct(Instant since) {
        return count("c.product", since);
    }

    private List<Count> count(String dimension, Instant since) {
        return database
                .unwrap(Session.class)
                .createNativeQuery(BY_WEEK.replace("%s", dimension), Object[].class)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(row ->
                        new Count(LocalDate.parse(row[0].toString()), (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }
}
