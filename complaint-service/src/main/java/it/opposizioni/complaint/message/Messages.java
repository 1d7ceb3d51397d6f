package it.opposizioni.complaint.message;

import it.opposizioni.complaint.access.CaseLooks.Found;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps what reporters write after the filing. */
@ApplicationScoped
public class Messages {

    /** After every question, also by the clock of another copy: it comes after all that was asked. */
    private static final String KEEP = """
            insert into complaint_message (id, complaint_id, text, knew_until, written_at) values (?, ?, ?, ?, greatest(?,
                (select max(asked_at) + interval '1 microsecond' from complaint_question where complaint_id = ?)))
            """;

    private static final String FIELDS = "select m.id, m.complaint_id, m.text, m.written_at";
    private static final String OF_COMPLAINT =
            FIELDS + " from complaint_message m where m.complaint_id = ? order by m.written_at, m.id";
    private static final String OF_PERSON = FIELDS + """
         from complaint_message m join complaint c on c.id = m.complaint_id where c.reporter = ? order by m.written_at, m.id
        """;
    private static final String OF_CASE = FIELDS + """
        , c.reporter from complaint_message m join %s c on c.complaint_id = m.complaint_id
        where c.case_id = ? and m.id < ? order by m.id desc limit ?
        """.formatted(PartOf.ROWS);

    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final Ids ids;

    Messages(Jdbc jdbc, PersonalData personalData, Ids ids) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.ids = ids;
    }

    /** @param knewUntil who wrote it knew what was asked until then; null where nobody has said it */
    void keep(UUID complaint, String text, Instant knewUntil, Instant at) {
        jdbc.update(KEEP, ids.next(), complaint, personalData.encrypt(text), knewUntil, at, complaint);
    }

    int count(UUID complaint) {
        return jdbc.first(
                        "select count(*) from complaint_message where complaint_id = ?",
                        row -> row.getInt(1),
                        complaint)
                .orElseThrow();
    }

    /** Oldest first. */
    public List<ComplaintMessage> about(UUID complaint) {
        return jdbc.query(OF_COMPLAINT, this::read, complaint);
    }

    /** All of one person, oldest first. */
    public List<ComplaintMessage> of(String reporter) {
        return jdbc.query(OF_PERSON, this::read, reporter);
    }

    /** Newest first. */
    List<Found<ComplaintMessage>> ofCase(UUID caseId, UUID before, int most) {
        return jdbc.query(OF_CASE, this::found, caseId, before, most);
    }

    private Found<ComplaintMessage> found(ResultSet row) throws SQLException {
        ComplaintMessage message = read(row);
        return new Found<>(message.id(), message.complaint(), row.getString(5), message);
    }

    private ComplaintMessage read(ResultSet row) throws SQLException {
        return new ComplaintMessage(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                personalData.decrypt(row.getString(3)),
                Jdbc.instant(row, 4));
    }
}
