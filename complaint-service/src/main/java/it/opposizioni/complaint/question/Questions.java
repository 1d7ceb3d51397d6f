package it.opposizioni.complaint.question;

import it.opposizioni.complaint.access.CaseLooks.Found;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps what officials ask reporters. A question is answered by the next message of a reporter who knew it. */
@ApplicationScoped
public class Questions {

    private static final String KEEP = """
            insert into complaint_question (id, complaint_id, text, asked_at, answer_by, asked_by)
            values (?, ?, ?, greatest(?, (select max(written_at) from complaint_message where complaint_id = ?)), ?, ?)
            """;

    private static final String ANSWERED = """
            exists (select from complaint_message m where m.complaint_id = q.complaint_id and m.written_at > q.asked_at
                and (m.knew_until is null or m.knew_until >= q.asked_at))""";

    private static final String FIELDS =
            "q.id, q.complaint_id, q.text, q.asked_at, q.answer_by, %s, q.asked_by".formatted(ANSWERED);

    private static final String OF_COMPLAINT =
            "select %s from complaint_question q where q.complaint_id = ? order by q.asked_at, q.id".formatted(FIELDS);

    private static final String OF_PERSON = """
            select %s from complaint_question q join complaint c on c.id = q.complaint_id where c.reporter = ?
            order by q.asked_at, q.id
            """.formatted(FIELDS);

    private static final String OF_CASE = """
            select %s, c.reporter from complaint_question q join %s c on c.complaint_id = q.complaint_id
            where c.case_id = ? and q.id < ? order by q.id desc limit ?
            """.formatted(FIELDS, PartOf.ROWS);

    private static final String LAST =
            "select id, answer_by, answered_at from complaint where id = any (?) and answer_by is not null";

    private final Jdbc jdbc;
    private final PersonalData personalData;

    Questions(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    public void keep(Question asked) {
        jdbc.update(
                KEEP,
                asked.id(),
                asked.complaint(),
                personalData.encrypt(asked.text()),
                // by the clock of another copy a message may have come later, and answers an earlier question
                asked.askedAt(),
                asked.complaint(),
                asked.answerBy(),
                asked.askedBy());
    }

    /** Oldest first. */
    public List<Question> about(UUID complaint) {
        return jdbc.query(OF_COMPLAINT, this::read, complaint);
    }

    /** The last one, while it is not answered. */
    public Optional<Question> open(UUID complaint) {
        return about(complaint).reversed().stream().findFirst().filter(last -> !last.answered());
    }

    /** All that one person was asked, oldest first. */
    public List<Question> to(String reporter) {
        return jdbc.query(OF_PERSON, this::read, reporter);
    }

    public int count(UUID complaint) {
        return jdbc.first(
                        "select count(*) from complaint_question where complaint_id = ?",
                        row -> row.getInt(1),
                        complaint)
                .orElseThrow();
    }

    /** About the complaints of a case, newest first. */
    public List<Found<Question>> ofCase(UUID caseId, UUID before, int most) {
        return jdbc.query(OF_CASE, this::found, caseId, before, most);
    }

    private Found<Question> found(ResultSet row) throws SQLException {
        Question asked = read(row);
        return new Found<>(asked.id(), asked.complaint(), row.getString(8), asked);
    }

    /** How far the last ones are, by complaint; without those of which nothing was asked. */
    public Map<UUID, LastQuestion> last(Collection<UUID> complaints) {
        record Last(UUID complaint, LastQuestion asked) {}
        return jdbc
                .query(
                        LAST,
                        row -> new Last(
                                row.getObject(1, UUID.class),
                                new LastQuestion(row.getObject(2, LocalDate.class), Jdbc.instant(row, 3))),
                        (Object) complaints.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Last::complaint, Last::asked));
    }

    private Question read(ResultSet row) throws SQLException {
        return new Question(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                personalData.decrypt(row.getString(3)),
                Jdbc.instant(row, 4),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6),
                row.getString(7));
    }
}
