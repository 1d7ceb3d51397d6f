package it.opposizioni.complaint.notification;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is asked of a case before its act is served. */
@ApplicationScoped
class DecidedCases {

    private static final String FIND = """
            select f.id, f.code, f.stage, coalesce(f.operator_id, f.principal_id), f.outcome, f.ended_at,
                coalesce((select s.read_by_operator from case_step s where s.case_id = f.id and s.act = 'PROPOSE'
                    order by s.version desc limit 1), false),
                f.company_since is not null
            from case_file f where f.id = ?
            """;
    private static final String LOCK = "select from case_file where id = ? for update";

    private final Jdbc jdbc;

    DecidedCases(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case that is decided.
     *
     * @param operatorId null when it is about a number that nobody declared
     * @param company it is against a company outside the register that used that number, which gets the act from the authority itself
     * @param upheld it found a violation
     * @param forOperator who wrote its words knew that the operator reads them
     */
    record Decided(
            UUID id,
            String code,
            UUID operatorId,
            boolean company,
            boolean upheld,
            Instant decidedAt,
            boolean forOperator) {

        /** There is an operator, and it may read the act. */
        boolean isForOperator() {
            return operatorId != null && forOperator;
        }

        /** Somebody gets the act, as it was signed elsewhere or not. */
        boolean hasReader() {
            return company || isForOperator();
        }

        /** @throws DomainException 409 saying why the act goes to nobody, also as it was signed elsewhere */
        void requireReader() {
            if (!company) {
                requireForOperator();
            }
        }

        /** @throws DomainException 409 saying why the act cannot be sent from here */
        void requireForOperator() {
            if (operatorId == null) {
                throw ComplaintProblems.caseWithoutOperator();
            }
            if (!forOperator) {
                throw NotificationProblems.notForOperator();
            }
        }
    }

    private record Found(Decided decided, String stage) {}

    /** @throws DomainException 404 when there is no such case, 409 while it is not decided */
    Decided require(UUID id) {
        Found found = jdbc.first(FIND, DecidedCases::read, id).orElseThrow(DomainException::notFound);
        if (!found.stage().equals("DECIDED")) {
            throw ComplaintProblems.caseStageConflict(found.stage(), "NOTIFY");
        }
        return found.decided();
    }

    /** The same, locked: of two people who serve it at once, the second finds what the first has begun. */
    Decided requireForChange(UUID id) {
        jdbc.exists(LOCK, id);
        return require(id);
    }

    /** Empty when it is not decided, or about another operator. */
    Optional<Decided> about(UUID id, UUID operatorId) {
        return jdbc.first(FIND, DecidedCases::read, id)
                .filter(found -> found.stage().equals("DECIDED"))
                .map(Found::decided)
                .filter(decided -> operatorId.equals(decided.operatorId()));
    }

    private static Found read(ResultSet row) throws SQLException {
        Decided decided = new Decided(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(4, UUID.class),
                row.getBoolean(8),
                "UPHELD".equals(row.getString(5)),
                Jdbc.instant(row, 6),
                row.getBoolean(7));
        return new Found(decided, row.getString(3));
    }
}
