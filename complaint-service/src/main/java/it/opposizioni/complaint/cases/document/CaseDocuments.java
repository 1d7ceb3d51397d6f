package it.opposizioni.complaint.cases.document;

import it.opposizioni.complaint.attachment.AttachmentHolder;
import it.opposizioni.complaint.attachment.AttachmentType;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What officials have added to cases, also what they took back. Of a case that went into another one the documents are that one's. */
@ApplicationScoped
public class CaseDocuments implements EncryptedColumns {

    private static final String TABLE = "case_document";
    private static final String ADD = """
            insert into case_document (id, case_id, title, dated_on, type, bytes, sha256, added_at, added_by, added_by_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FIELDS =
            "select id, title, dated_on, type, bytes, sha256, added_by, added_by_name, added_at, proposed_on, removed_at from case_document";
    private static final String OF_CASE = FIELDS + " where case_id = ? order by added_at, id";
    private static final String ONE = FIELDS + " where id = ?";
    private static final String CHANGES = "select count(*) + count(removed_at) from case_document where case_id = ?";
    private static final String REMOVE = "update case_document set removed_at = ? where id = ? and removed_at is null";

    private final Jdbc jdbc;
    private final PersonalData personalData;

    CaseDocuments(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text(TABLE, "title"), EncryptedColumn.text(TABLE, "added_by_name"));
    }

    void add(UUID caseId, NewDocument said, AttachmentHolder.Added file, Official by) {
        jdbc.update(
                ADD,
                file.id(),
                caseId,
                personalData.encrypt(said.title()),
                said.datedOn(),
                file.type(),
                file.bytes(),
                HexFormat.of().formatHex(file.sha256()),
                file.at(),
                by.subject(),
                by.name() == null ? null : personalData.encrypt(by.name()));
    }

    void remove(UUID id, Instant at) {
        jdbc.update(REMOVE, at, id);
    }

    Optional<CaseDocument> find(UUID id) {
        return jdbc.first(ONE, this::read, id);
    }

    /** In the order in which they were added. */
    public List<CaseDocument> of(UUID caseId) {
        return jdbc.query(OF_CASE, this::read, caseId);
    }

    /** How often one was added or taken back. */
    public int changes(UUID caseId) {
        return jdbc.first(CHANGES, row -> row.getInt(1), caseId).orElseThrow();
    }

    /**
     * Refuses a person who has not read which documents there are now. The version of the case does not say it, because it counts steps.
     *
     * @param read how many changes that person has read
     * @throws DomainException 409
     */
    public void requireRead(UUID caseId, int read) {
        if (changes(caseId) != read) {
            throw DocumentProblems.changed();
        }
    }

    private CaseDocument read(ResultSet row) throws SQLException {
        String name = row.getString(8);
        return new CaseDocument(
                row.getObject(1, UUID.class),
                personalData.decrypt(row.getString(2)),
                row.getObject(3, LocalDate.class),
                AttachmentType.valueOf(row.getString(4)),
                row.getLong(5),
                row.getString(6),
                new Official(row.getString(7), name == null ? null : personalData.decrypt(name)),
                Jdbc.instant(row, 9),
                row.getBoolean(10),
                row.getObject(11) == null ? null : Jdbc.instant(row, 11));
    }
}
