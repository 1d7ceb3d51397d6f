package it.opposizioni.complaint.export;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Notes what is taken out, before it leaves: what cannot be noted does not leave. */
@ApplicationScoped
class ExportService {

    private static final String NOTE = """
            insert into desk_export (id, at, official, official_name, list, format, filters, purpose, row_count, sha256)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String READ =
            "select id, at, official, official_name, list, format, filters, purpose, row_count, sha256 from desk_export";
    private static final String LIST = READ + " where id < ? order by id desc limit ?";
    private static final String ONE = READ + " where id = ?";
    private static final String COMPLETE =
            "update desk_export set row_count = ?, sha256 = ? where id = ? and sha256 is null";
    private static final UUID LARGEST = new UUID(-1L, -1L);

    private static final Text OTHER_FILE =
            Text.of("Di questo elenco è già registrato un altro file.", "Another file of this list is noted already.");

    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Now now;

    ExportService(Jdbc jdbc, PersonalData personalData, Idempotency idempotency, Ids ids, Now now) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.idempotency = idempotency;
        this.ids = ids;
        this.now = now;
    }

    @Transactional
    Export note(NewExport asked, Caller caller, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey, caller, List.of("exports", asked), Export.class, () -> noteNow(asked, caller));
    }

    private Export noteNow(NewExport asked, Caller caller) {
        Export noted = new Export(
                ids.next(),
                now.get(),
                caller.name().orElse(null),
                true,
                asked.list(),
                asked.format(),
                Objects.requireNonNullElse(asked.filters(), "").strip(),
                asked.purpose().strip(),
                asked.rows(),
                asked.sha256());
        jdbc.update(
                NOTE,
                noted.id(),
                noted.at(),
                caller.subject(),
                noted.official() == null ? null : personalData.encrypt(noted.official()),
                noted.list(),
                noted.format(),
                personalData.encrypt(noted.filters()),
                personalData.encrypt(noted.purpose()),
                noted.rows(),
                noted.sha256());
        return noted;
    }

    /**
     * Which file it became. The same once more changes nothing.
     *
     * @throws DomainException 404 when no such export was noted, 409 when it became another file
     */
    @Transactional
    void complete(UUID id, ExportedFile file, Caller caller) {
        if (jdbc.update(COMPLETE, file.rows(), file.sha256(), id) == 0) {
            Export noted =
                    jdbc.first(ONE, row -> read(row, caller.subject()), id).orElseThrow(DomainException::notFound);
            if (!file.equals(new ExportedFile(noted.rows(), noted.sha256()))) {
                throw new DomainException(ComplaintProblems.EXPORT_COMPLETE, OTHER_FILE);
            }
        }
    }

    /** Of all officials, newest first. */
    @Transactional
    Page<Export> list(String cursor, int limit, Caller caller) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(LARGEST);
        List<Export> found = jdbc.query(LIST, row -> read(row, caller.subject()), before, limit + 1);
        return Page.of(found, limit, export -> export.id().toString());
    }

    private Export read(ResultSet row, String reader) throws SQLException {
        String name = row.getString(4);
        Instant at = Jdbc.instant(row, 2);
        return new Export(
                row.getObject(1, UUID.class),
                at,
                name == null ? null : personalData.decrypt(name),
                row.getString(3).equals(reader),
                ExportedList.valueOf(row.getString(5)),
                ExportFormat.valueOf(row.getString(6)),
                personalData.decrypt(row.getString(7)),
                personalData.decrypt(row.getString(8)),
                row.getObject(9, Integer.class),
                row.getString(10));
    }
}
