package it.opposizioni.complaint.opinion;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what reporters think, one opinion for each complaint, and counts it. */
@ApplicationScoped
public class Opinions {

    private static final int CHANGEABLE_DAYS = 14;
    private static final String FIELDS =
            "select o.complaint_id, o.clear, o.quick, o.words, o.given_at, o.changed_at from complaint_opinion o ";
    private static final String OF_PERSON = FIELDS + """
        join complaint c on c.id = o.complaint_id where c.reporter = ? order by o.given_at desc, o.complaint_id
        """;
    private static final String KEEP = """
        insert into complaint_opinion (complaint_id, clear, quick, words, given_at, changed_at) values (?, ?, ?, ?, ?, ?)
        on conflict on constraint complaint_opinion_key do update
        set clear = excluded.clear, quick = excluded.quick, words = excluded.words, changed_at = excluded.changed_at
        """;
    private static final String COUNT =
            "select clear, quick, count(*) from complaint_opinion where given_at >= ? group by clear, quick";

    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final Now now;

    Opinions(Jdbc jdbc, PersonalData personalData, Now now) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.now = now;
    }

    /** How many gave these two answers. */
    record Count(int clear, int quick, long opinions) {}

    Optional<Opinion> find(UUID complaintId) {
        return jdbc.first(FIELDS + "where o.complaint_id = ?", this::read, complaintId);
    }

    /** All of one person, newest first. */
    public List<Opinion> of(String reporter) {
        return jdbc.query(OF_PERSON, this::read, reporter);
    }

    void keep(UUID complaintId, NewOpinion opinion) {
        Instant at = now.get();
        String words = opinion.wordsOrNull() == null ? null : personalData.encrypt(opinion.wordsOrNull());
        jdbc.update(KEEP, complaintId, opinion.clear(), opinion.quick(), words, at, at);
    }

    List<Count> counts(Instant since) {
        return jdbc.query(COUNT, row -> new Count(row.getInt(1), row.getInt(2), row.getLong(3)), since);
    }

    static LocalDate changeableUntil(Opinion given) {
        return Rome.day(given.givenAt()).plusDays(CHANGEABLE_DAYS);
    }

    private Opinion read(ResultSet row) throws SQLException {
        String words = row.getString(4);
        return new Opinion(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3),
                words == null ? null : personalData.decrypt(words),
                Jdbc.instant(row, 5),
                Jdbc.instant(row, 6));
    }
}
