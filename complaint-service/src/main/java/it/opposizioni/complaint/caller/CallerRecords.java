package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.database.Jdbc.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is stored about a number, read without entities: anybody may look a number up, and nothing is asked more often. One round trip to the
 * database for a number that nobody declared, two for one that somebody did.
 */
@ApplicationScoped
class CallerRecords {

    private static final String PARTY = "%1$s.id, %1$s.name, %1$s.seat, %1$s.contact, %1$s.roc_number,"
            + " %1$s.calls_for_others, %1$s.state, %1$s.since";

    /** A declaration may arrive before its operator; until then there is nobody to name. */
    private static final String DECLARED = """
            select %s, d.declared_from, d.declared_until, d.verified_at
            from number_declaration d join operator o on o.id = d.operator_id and not o.absent
            where d.numbers @> ? and not d.absent order by d.declared_from, d.id
            """.formatted(PARTY.formatted("o"));

    private static final String MANDATED = """
            select %s, m.outsourcer_id
            from mandate_number n join mandate m on m.id = n.mandate_id join operator p on p.id = m.principal_id and not p.absent
            where n.number = ? and not m.absent and m.valid_from <= ? and (m.valid_until is null or m.valid_until >= ?)
            """.formatted(PARTY.formatted("p"));

    private static final String DISPUTED = """
            select 1 from number_dispute
            where first_number <= ? and last_number >= ? and settled_at is null and not absent limit 1
            """;

    private final Jdbc jdbc;

    CallerRecords(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** An operator, as operator-service last published it. */
    record Party(
            UUID id,
            String name,
            String seat,
            String contact,
            String rocNumber,
            boolean callsForOthers,
            OperatorState state,
            Instant since) {

        /** Only today's state is known, and since when it lasts: null for a day before that. */
        OperatorState stateAt(AskedTime time) {
            return !time.isDay() || since.isBefore(time.until()) ? state : null;
        }
    }

    /**
     * A number, or a range with it, that an operator has declared.
     *
     * @param until the first instant after; null while it lasts
     * @param verifiedAt null while the operator has not proved that it has the line
     */
    record DeclarationPeriod(Party operator, Instant from, Instant until, Instant verifiedAt) {

        boolean within(AskedTime time) {
            return from.isBefore(time.until()) && (until == null || until.isAfter(time.from()));
        }
    }

    /** A principal whom an outsourcer may call for. */
    record Mandated(UUID outsourcerId, Party principal) {}

    /** @param disputed another operator claims the number */
    record Rights(List<Mandated> mandates, boolean disputed) {}

    /** The declarations of a number, and the rows of the question that was sent together with it. */
    record LookupResult<T>(List<DeclarationPeriod> declarations, List<T> others) {}

    /**
     * All declarations of the number that ever had effect, alone or within a range, oldest first; several operators may have declared one number
     * (deploy/docs/rules.md R7). Another question is sent in the same round trip.
     */
    <T> LookupResult<T> of(ShownNumber number, Question<T> other) {
        Jdbc.Answers<DeclarationPeriod, T> answers =
                jdbc.query(new Question<>(DECLARED, CallerRecords::declarationPeriod, number.digits()), other);
        return new LookupResult<>(answers.first(), answers.second());
    }

    List<DeclarationPeriod> of(ShownNumber number) {
        return jdbc.query(DECLARED, CallerRecords::declarationPeriod, number.digits());
    }

    /** The mandates with this number that are valid on the day, its first and last included, and whether somebody disputes the number today. */
    Rights rights(ShownNumber number, AskedTime time) {
        Jdbc.Answers<Mandated, Boolean> answers = jdbc.query(
                new Question<>(
                        MANDATED,
                        row -> new Mandated(row.getObject(9, UUID.class), party(row)),
                        number.digits(),
                        time.day(),
                        time.day()),
                new Question<>(DISPUTED, _ -> true, number.digits(), number.digits()));
        return new Rights(answers.first(), !answers.second().isEmpty());
    }

    /** When the first declaration of all began to have effect: of what was before nothing is known. */
    Optional<Instant> firstKnown() {
        return jdbc.first("select min(declared_from) from number_declaration", row -> Jdbc.instant(row, 1));
    }

    private static DeclarationPeriod declarationPeriod(ResultSet row) throws SQLException {
        return new DeclarationPeriod(party(row), Jdbc.instant(row, 9), Jdbc.instant(row, 10), Jdbc.instant(row, 11));
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                OperatorState.valueOf(row.getString(7)),
                Jdbc.instant(row, 8));
    }
}
