package it.opposizioni.complaint.cases.document;

import it.opposizioni.complaint.cases.CaseStage;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What is asked of a case to which documents are added. */
@ApplicationScoped
class DocumentedCases {

    private static final String FIND = """
            select f.id, f.code, f.stage, exists (select from case_appeal a where a.case_id = f.id and a.ended_at is null)
            from case_file f where f.id = ?
            """;
    private static final String LOCK = "select from case_file where id = ? for update";

    private final Jdbc jdbc;

    DocumentedCases(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case, as far as its documents go.
     *
     * @param appealed a court has yet to decide about its decision
     */
    record DocumentedCase(UUID id, String code, CaseStage stage, boolean appealed) {

        /**
         * While a decision is proposed nothing is added, so that who approves it reads the file on which it was proposed; it can be returned. Once it is
         * decided, only what comes of an appeal is: the papers of the court belong to the case.
         */
        boolean takesDocuments() {
            return stage.isGathering() || (stage == CaseStage.DECIDED && appealed);
        }

        /** What a decision was proposed on belongs to the file, even where the proposal was returned. */
        boolean canGiveBack(CaseDocument document) {
            return stage.isGathering() && !document.proposedOn();
        }
    }

    /** @throws DomainException 404 when there is no such case */
    DocumentedCase require(UUID id) {
        return jdbc.first(FIND, DocumentedCases::read, id).orElseThrow(DomainException::notFound);
    }

    /** The same, locked until the end of the transaction: others who act on it wait. What they have changed while this one waited is read after it. */
    DocumentedCase requireForChange(UUID id) {
        jdbc.exists(LOCK, id);
        return require(id);
    }

    private static DocumentedCase read(ResultSet row) throws SQLException {
        return new DocumentedCase(
                row.getObject(1, UUID.class), row.getString(2), CaseStage.valueOf(row.getString(3)), row.getBoolean(4));
    }
}
