package it.opposizioni.operator.registration.surcharge;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Who pays a surcharge, by what the regulator's cases have decided. */
@ApplicationScoped
public class Surcharges {

    /**
     * The latest fine: its surcharge ends last. The end of a suspension leaves the fine; a later decision on the case, and a case that
     * complaint-service does not know, do not, nor a court that has suspended or annulled it.
     */
    private static final String LATEST_FINE = """
            select case_id, code, case when measure = 'REINSTATEMENT' then coalesce(announced_at, decided_at) else decided_at end as fined_at
            from operator_case_measure m
            where operator_id = ? and ? = any (measures) and (absent_since is null or predates_copy)
                and not exists (select from operator_case_standing s where s.case_id = m.case_id and ? <> all (s.measures))
            order by fined_at desc limit 1
            """;

    private final Jdbc database;
    private final Now now;

    Surcharges(Jdbc database, Now now) {
        this.database = database;
        this.now = now;
    }

    /** The one that an operator pays today. */
    public Optional<Surcharge> of(UUID operatorId) {
        LocalDate today = Rome.day(now.get());
        return database.first(
                        LATEST_FINE,
                        row -> Surcharge.of(row.getObject(1, UUID.class), row.getString(2), Jdbc.instant(row, 3)),
                        operatorId,
                        Surcharge.FINE,
                        Surcharge.FINE)
                .filter(surcharge -> surcharge.isInForce(today));
    }
}
