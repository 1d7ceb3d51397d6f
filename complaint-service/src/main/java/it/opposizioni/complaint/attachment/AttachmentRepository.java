package it.opposizioni.complaint.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.access.CaseLooks.Found;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Attachments by what they were added to. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

    private static final String OF_CASE = """
            select a.id, a.complaint_id, a.type, a.bytes, a.added_at, c.reporter
            from complaint_attachment a join %s c on c.complaint_id = a.complaint_id
            where c.case_id = ? and a.added_at is not null and a.id < ? order by a.id desc limit ?
            """.formatted(PartOf.ROWS);

    private final Jdbc jdbc;

    AttachmentRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Also what is still arriving. */
    long allOf(AttachmentHolder holder) {
        return count(holder.condition(), holder.id());
    }

    /** In the order in which they were added. */
    List<Attachment> addedTo(AttachmentHolder holder) {
        return list(holder.condition() + " and addedAt is not null order by addedAt, id", holder.id());
    }

    /** To replies in this case, sent or not, in the order in which they were added. */
    List<Attachment> addedIn(UUID caseId) {
        return list("caseId = ?1 and addedAt is not null order by addedAt, id", caseId);
    }

    /** Sent with replies in these cases, in the order in which they were added. */
    List<Attachment> sentIn(Collection<UUID> cases) {
        return list("caseId in ?1 and reply is not null order by addedAt, id", cases);
    }

    /** Sends those that have arrived. @return which they are */
    List<UUID> send(UUID caseId, long reply) {
        return jdbc.query(
                "update complaint_attachment set reply = ? where case_id = ? and reply is null and added_at is not null"
                        + " returning id",
                row -> row.getObject(1, UUID.class),
                reply,
                caseId);
    }

    /** Of all complaints that this person filed, in the order in which they were added. */
    List<Attachment> ofReporter(String person) {
        return list(
                "addedAt is not null and complaintId in (select c.id from Complaint c where c.reporter = ?1) order by addedAt, id",
                person);
    }

    Optional<Attachment> added(AttachmentHolder holder, UUID id) {
        return find(holder.condition() + " and id = ?2 and addedAt is not null", holder.id(), id)
                .firstResultOptional();
    }

    /** Newest first. */
    List<Found<AttachmentView>> ofCase(UUID caseId, UUID before, int most) {
        return jdbc.query(OF_CASE, AttachmentRepository::found, caseId, before, most);
    }

    private static Found<AttachmentView> found(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        UUID complaint = row.getObject(2, UUID.class);
        AttachmentType type = AttachmentType.valueOf(row.getString(3));
        return new Found<>(
                id,
                complaint,
                row.getString(6),
                new AttachmentView(id, complaint, null, null, type, row.getLong(4), Jdbc.instant(row, 5)));
    }

    /** @return whether it was still arriving */
    boolean deleteArriving(UUID id) {
        return jdbc.update("delete from complaint_attachment where id = ? and added_at is null", id) > 0;
    }

    /** @return how many there were */
    int deleteArrivingSince(Instant before) {
        return jdbc.update("delete from complaint_attachment where added_at is null and begun_at < ?", before);
    }

    /** Of these names in the store, those that a row has. */
    List<UUID> known(Collection<UUID> files) {
        return jdbc.query(
                "select file from complaint_attachment where file = any (?)",
                row -> row.getObject(1, UUID.class),
                (Object) files.toArray(UUID[]::new));
    }
}
