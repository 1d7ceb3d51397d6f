package it.opposizioni.complaint.desk;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the registrars have done to complaints that came to the desk. */
@ApplicationScoped
public class DeskActs {

    private static final String NOTE = """
            insert into desk_act (id, complaint_id, act, channel, received_at, evidence_reference, done_at, done_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** In a table of their own: the release before this one cannot read an act that it does not know. */
    private static final String NOTE_REMOVAL = """
            insert into desk_removal (id, complaint_id, channel, received_at, evidence_reference, done_at, done_by, attachment_type,
                attachment_bytes, attachment_added_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_COMPLAINT = """
            select act, channel, received_at, evidence_reference, done_at from (
                select id, act, channel, received_at, evidence_reference, done_at from desk_act where complaint_id = ?
                union all
                select id, 'ATTACHMENT_REMOVED', channel, received_at, evidence_reference, done_at
                from desk_removal where complaint_id = ?) done
            order by done_at, id
            """;

    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final Ids ids;

    DeskActs(Jdbc jdbc, PersonalData personalData, Ids ids) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.ids = ids;
    }

    /** What can still be said of an attachment that is gone. */
    public record Removed(String type, long bytes, Instant addedAt) {}

    /**
     * Notes what was done, except for a removal.
     *
     * @param registrar subject of the one who did it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID complaint, DeskAct act, String registrar) {
        jdbc.update(
                NOTE,
                ids.next(),
                complaint,
                act.kind(),
                act.channel(),
                act.receivedAt(),
                reference(act),
                act.at(),
                registrar);
    }

    /** @param registrar subject of the one who removed it */
    @Transactional(Transactional.TxType.MANDATORY)
    public void noteRemoval(UUID complaint, DeskAct act, Removed removed, String registrar) {
        jdbc.update(
                NOTE_REMOVAL,
                ids.next(),
                complaint,
                act.channel(),
                act.receivedAt(),
                reference(act),
                act.at(),
                registrar,
                removed.type(),
                removed.bytes(),
                removed.addedAt());
    }

    private String reference(DeskAct act) {
        return act.evidenceReference() == null ? null : personalData.encrypt(act.evidenceReference());
    }

    /** Oldest first; empty for a complaint that did not come to the desk. */
    public List<DeskAct> of(UUID complaint) {
        return jdbc.query(OF_COMPLAINT, this::read, complaint, complaint);
    }

    private DeskAct read(ResultSet row) throws SQLException {
        String reference = row.getString(4);
        return new DeskAct(
                DeskAct.Kind.valueOf(row.getString(1)),
                DeskChannel.valueOf(row.getString(2)),
                Jdbc.instant(row, 3),
                reference == null ? null : personalData.decrypt(reference),
                Jdbc.instant(row, 5));
    }
}
