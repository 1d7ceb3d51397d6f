package it.opposizioni.complaint.notification;

import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Acts that were signed elsewhere, one for each case, encrypted in the database: there are few, and each goes with its case. */
@ApplicationScoped
class SignedActs implements EncryptedColumns {

    private static final String TABLE = "signed_act";
    private static final String KEEP = """
            insert into signed_act (case_id, format, bytes, content, added_at, added_by, added_by_name) values (?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint signed_act_key do update
            set format = excluded.format, bytes = excluded.bytes, content = excluded.content, added_at = excluded.added_at,
                added_by = excluded.added_by, added_by_name = excluded.added_by_name
            """;
    private static final String FIND =
            "select format, bytes, added_at, added_by, added_by_name from signed_act where case_id = ?";
    private static final String CONTENT = "select content from signed_act where case_id = ?";

    private final Jdbc jdbc;
    private final PersonalData personalData;

    SignedActs(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** What is known of one, without its content. */
    record Known(ActFormat format, long bytes, Instant addedAt, Official by) {}

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text(TABLE, "added_by_name"),
                EncryptedColumn.bytes(
                        TABLE, "content", List.of("case_id"), row -> context(row.getObject("case_id", UUID.class))));
    }

    /** In the place of an earlier one. */
    void keep(UUID caseId, ActFormat format, byte[] content, Official by, Instant at) {
        jdbc.update(
                KEEP,
                caseId,
                format,
                (long) content.length,
                personalData.encrypt(content, context(caseId)),
                at,
                by.subject(),
                by.name() == null ? null : personalData.encrypt(by.name()));
    }

    Optional<Known> find(UUID caseId) {
        return jdbc.first(
                FIND,
                row -> new Known(
                        ActFormat.valueOf(row.getString(1)),
                        row.getLong(2),
                        Jdbc.instant(row, 3),
                        new Official(
                                row.getString(4),
                                row.getString(5) == null ? null : personalData.decrypt(row.getString(5)))),
                caseId);
    }

    /** The one that was served on the operator that the case is about; none of an act that is not written for it. */
    Optional<Known> served(DecidedCases.Decided decided, Attempts tried) {
        return decided.isForOperator() ? find(decided.id()).filter(tried::haveServed) : Optional.empty();
    }

    Optional<byte[]> content(UUID caseId) {
        return jdbc.first(CONTENT, row -> personalData.decrypt(row.getBytes(1), context(caseId)), caseId);
    }

    private static byte[] context(UUID caseId) {
        return ("signed act " + caseId).getBytes(StandardCharsets.US_ASCII);
    }
}
