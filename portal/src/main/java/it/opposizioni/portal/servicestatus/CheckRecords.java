package it.opposizioni.portal.servicestatus;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.portal.servicepart.ServicePart;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the checks have seen. */
@ApplicationScoped
class CheckRecords {

    private static final String CLAIM = """
            insert into service_check (last_at) values (?)
            on conflict (one) do update set last_at = excluded.last_at where service_check.last_at < ?
            """;

    private static final String COUNT = """
            insert into service_check_day (part, day, checks, failures) values (?, ?, 1, ?)
            on conflict (part, day) do update
            set checks = service_check_day.checks + 1, failures = service_check_day.failures + excluded.failures
            """;

    private static final String BEGIN =
            "insert into service_outage (part, begun_at) values (?, ?) on conflict (part) where ended_at is null do nothing";

    private static final String END = "update service_outage set ended_at = ? where part = ? and ended_at is null";

    private static final String END_ALL =
            "update service_outage set ended_at = greatest(begun_at, ?) where ended_at is null";

    private static final String OUTAGES = """
            select part, begun_at, ended_at from service_outage
            where ended_at is null or ended_at >= ? order by begun_at desc, id desc
            """;

    private final Jdbc jdbc;

    CheckRecords(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the caller is the one that checks now */
    boolean claim(Instant now, Instant lastBefore) {
        return jdbc.update(CLAIM, now, lastBefore) == 1;
    }

    Instant lastAt() {
        return jdbc.first("select last_at from service_check", row -> Jdbc.instant(row, 1))
                .orElse(Instant.EPOCH);
    }

    /** @param day in Rome. @param now where an outage begins or ends */
    void record(ServicePart part, boolean answered, LocalDate day, Instant now) {
        jdbc.update(COUNT, part, day, answered ? 0 : 1);
        if (answered) {
            jdbc.update(END, now, part);
        } else {
            jdbc.update(BEGIN, part, now);
        }
    }

    /** Of what comes after it nothing is known. */
    void endAll(Instant lastCheck) {
        jdbc.update(END_ALL, lastCheck);
    }

    List<CheckedDay> days(LocalDate from) {
        return jdbc.query(
                "select part, day, checks, failures from service_check_day where day >= ? order by day",
                CheckRecords::day,
                from);
    }

    private static CheckedDay day(ResultSet row) throws SQLException {
        return new CheckedDay(
                ServicePart.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), row.getInt(3), row.getInt(4));
    }

    /** Those that go on or ended since, the latest first. */
    List<Outage> outages(Instant since) {
        return jdbc.query(
                OUTAGES,
                row -> new Outage(ServicePart.valueOf(row.getString(1)), Jdbc.instant(row, 2), Jdbc.instant(row, 3)),
                since);
    }

    void forgetBefore(LocalDate day, Instant start) {
        jdbc.update("delete from service_check_day where day < ?", day);
        jdbc.update("delete from service_outage where ended_at < ?", start);
    }
}
