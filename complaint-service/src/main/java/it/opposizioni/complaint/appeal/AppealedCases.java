package it.opposizioni.complaint.appeal;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.cases.CaseDecisions;
import it.opposizioni.complaint.cases.announced.CaseDecided;
import it.opposizioni.complaint.cases.decision.Outcome;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is asked of a case whose decision was appealed against. */
@ApplicationScoped
class AppealedCases {

    private static final String STAGE = "select stage, company_since is not null from case_file where id = ?";
    private static final String LOCK = STAGE + " for update";

    /** Which of two cases has decided about a complaint: the one about who called, unless it was archived. */
    private static final String DECIDING = """
            select id, stage, company_since is not null from case_file where id = any (?) and stage <> 'ARCHIVED' order by id = ? desc limit 1
            """;

    private static final String DECIDED = "DECIDED";

    private final CaseDecisions decisions;
    private final Jdbc jdbc;

    AppealedCases(CaseDecisions decisions, Jdbc jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /**
     * A case that is decided.
     *
     * @param company it is against a company outside the register, of which operator-service knows nothing
     */
    record DecidedCase(CaseDecided announcement, boolean company) {

        UUID id() {
            return announcement.caseId();
        }

        String code() {
            return announcement.code();
        }

        /** Null of a case about a number. */
        UUID operatorId() {
            return announcement.operatorId();
        }

        boolean isAboutOperator() {
            return operatorId() != null;
        }

        /** Somebody is aggrieved by what it decides: the operator, or the company. */
        boolean hasParty() {
            return isAboutOperator() || company;
        }

        CaseAppeal.Decided decided() {
            return new CaseAppeal.Decided(announcement.outcome() == Outcome.UPHELD, announcement.measures());
        }

        LocalDate day() {
            return Rome.day(announcement.decidedAt());
        }
    }

    /** @throws DomainException 404 when there is no such case, 409 while it is not decided */
    DecidedCase require(UUID id) {
        return require(id, STAGE);
    }

    /** The same, locked: of two people who record something at once, the second finds what the first has recorded. */
    DecidedCase requireForChange(UUID id) {
        return require(id, LOCK);
    }

    private DecidedCase require(UUID id, String query) {
        record Found(String stage, boolean company) {}
        Found found = jdbc.first(query, row -> new Found(row.getString(1), row.getBoolean(2)), id)
                .orElseThrow(DomainException::notFound);
        if (!found.stage().equals(DECIDED)) {
            throw ComplaintProblems.caseStageConflict(found.stage(), "APPEAL");
        }
        return new DecidedCase(decisions.announcement(id), found.company());
    }

    /** Empty when it is not decided, or about another operator. */
    Optional<DecidedCase> about(UUID id, UUID operatorId) {
        return jdbc.first(STAGE, row -> row.getString(1), id)
                .filter(DECIDED::equals)
                .map(_ -> new DecidedCase(decisions.announcement(id), false))
                .filter(found -> operatorId.equals(found.operatorId()));
    }

    /** The one whose decision has closed the complaint. */
    Optional<DecidedCase> deciding(Complaint complaint) {
        record Found(UUID id, String stage, boolean company) {}
        if (!complaint.stage().isFinal() || complaint.stage() == Stage.WITHDRAWN) {
            return Optional.empty();
        }
        UUID calling = complaint.partOf().caseId();
        UUID[] cases = Stream.of(calling, complaint.partOf().principalCaseId())
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        return jdbc.first(
                        DECIDING,
                        row -> new Found(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)),
                        cases,
                        calling)
                .filter(found -> found.stage().equals(DECIDED))
                .map(found -> new DecidedCase(decisions.announcement(found.id()), found.company()));
    }
}
