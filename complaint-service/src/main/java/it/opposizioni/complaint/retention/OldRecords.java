package it.opposizioni.complaint.retention;

import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.attachment.AttachmentFiles;
import it.opposizioni.complaint.desk.DeskForgotten;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Deletes what is older than some instant, a few rows at a time; each method returns how many there were. */
@ApplicationScoped
class OldRecords {

    private static final String[] UPHELD = {"CLOSED_UPHELD"};
    private static final String[] CLOSED = {"CLOSED_NOT_UPHELD", "CLOSED_OUTSIDE_SCOPE", "WITHDRAWN"};

    /** Filed before it ended: by ix_complaint_stage. What a court still decides about, or has decided about since, is kept as long again. */
    private static final String COMPLAINTS = """
            select c.id from complaint c where c.stage = any (?) and c.filed_at < ?
            and not exists (select from complaint_stage_change s where s.complaint_id = c.id and s.changed_at >= ?)
            and not exists (select from case_appeal a where a.case_id in (c.case_id, c.principal_case_id)
                and (a.ended_at is null or a.ended_at >= ?))
            limit ? for update skip locked
            """;

    /** In the order of the foreign keys. */
    private static final List<String> PARTS = List.of(
            "delete from evidence_earlier_statement where complaint_id = any (?)",
            "delete from evidence_statement where complaint_id = any (?)",
            "delete from evidence_request where complaint_id = any (?)",
            "delete from complaint_stage_change where complaint_id = any (?)",
            "delete from complaint_call where complaint_id = any (?)",
            "delete from complaint_message where complaint_id = any (?)",
            "delete from complaint_case_update where complaint_id = any (?)",
            "delete from complaint_question where complaint_id = any (?)",
            "delete from desk_act where complaint_id = any (?)",
            "delete from desk_removal where complaint_id = any (?)",
            "delete from desk_filing where complaint_id = any (?)",
            "delete from complaint where id = any (?)");

    /** Before their complaints; by ix_complaint_attachment_complaint. */
    private static final String ATTACHMENTS =
            "delete from complaint_attachment where complaint_id = any (?) returning file";

    /** What operators added to their replies, before their cases; by ix_complaint_attachment_case. */
    private static final String REPLY_ATTACHMENTS =
            "delete from complaint_attachment where case_id = any (?) returning file";

    /** What officials added, before the cases; by ix_complaint_attachment_document. */
    private static final String DOCUMENTS =
            "delete from complaint_attachment where document_of = any (?) returning file";

    /** After all of their complaints. */
    private static final String PEOPLE = """
            delete from desk_person where id in (
                select p.id from desk_person p where not exists (select from desk_filing f where f.person_id = p.id)
                limit ? for update skip locked)
            returning id, subject is null
            """;

    /**
     * After all of its complaints, and not before the cases in which its replies are read: the one that it was merged into, and those split from it.
     * Where they are about another operator, its replies are not read there.
     */
    private static final String CASES = """
            select f.id from case_file f where f.ended_at < ?
            and not exists (
                with recursive reader (id, party_id, merged_into) as (
                    select f.id, coalesce(f.operator_id, f.principal_id), f.merged_into
                    union select r.id, reader.party_id, r.merged_into from reader
                    join case_file r on (r.id = reader.merged_into or r.split_from = reader.id)
                        and coalesce(r.operator_id, r.principal_id) = reader.party_id)
                select from reader join case_file c on c.id = reader.id
                where c.ended_at is null or c.ended_at >= ? or exists (select from %s p where p.case_id = c.id))
            and not exists (select from case_appeal a where a.case_id = f.id and (a.ended_at is null or a.ended_at >= ?))
            limit ? for update of f skip locked
            """.formatted(PartOf.ROWS);

    private static final String OFFICIALS = """
            delete from case_official where subject in (
                select subject from case_official where seen_at < ? limit ? for update skip locked)
            """;

    private static final String EXPORTS = """
            delete from desk_export where id in (
                select id from desk_export where at < ? limit ? for update skip locked)
            """;

    private static final String RELEASES = """
            delete from case_release where id in (
                select id from case_release where asked_at < ? limit ? for update skip locked)
            """;

    /** Of officials who no longer work with cases. */
    private static final String VIEWS = """
            delete from %1$s where id in (
                select v.id from %1$s v where v.saved_at < ?
                and not exists (select from case_official o where o.subject = v.official) limit ? for update skip locked)
            """;

    /** Of an annotation whose last change is old; the oldest change first, so that what is left is as it was. */
    private static final String ANNOTATIONS = """
            delete from trend_annotation_change where (annotation_id, version) in (
                select c.annotation_id, c.version from trend_annotation_change c where c.done_at < ?
                and not exists (select from trend_annotation_change l
                    where l.annotation_id = c.annotation_id and l.done_at >= ?)
                order by c.annotation_id, c.version limit ?)
            """;

    private static final String STRAY = """
            delete from %1$s where (complaint_id, source, version) in (
                select e.complaint_id, e.source, e.version from %1$s e where e.stated_at < ?
                and not exists (select from complaint c where c.id = e.complaint_id) limit ?)
            """;

    private final Jdbc jdbc;
    private final AttachmentFiles files;
    private final Outbox outbox;

    OldRecords(Jdbc jdbc, AttachmentFiles files, Outbox outbox) {
        this.jdbc = jdbc;
        this.files = files;
        this.outbox = outbox;
    }

    int closedComplaints(Instant endedBefore, int limit) {
        return complaints(CLOSED, endedBefore, limit);
    }

    int upheldComplaints(Instant endedBefore, int limit) {
        return complaints(UPHELD, endedBefore, limit);
    }

    /** With calls, stages, evidence and attachments. */
    private int complaints(String[] stages, Instant endedBefore, int limit) {
        UUID[] ids = jdbc.query(
                        COMPLAINTS,
                        row -> row.getObject(1, UUID.class),
                        stages,
                        endedBefore,
                        endedBefore,
                        endedBefore,
                        limit)
                .toArray(UUID[]::new);
        deleteFiles(ATTACHMENTS, ids);
        PARTS.forEach(part -> jdbc.update(part, (Object) ids));
        return ids.length;
    }

    /** @param holders of what is deleted */
    private void deleteFiles(String rows, UUID[] holders) {
        files.deleteAfterCommit(jdbc.query(rows, row -> row.getObject(1, UUID.class), (Object) holders));
    }

    /** With steps, documents, replies and what was added to them. */
    int cases(Instant endedBefore, int limit) {
        UUID[] ids = jdbc.query(
                        CASES, row -> row.getObject(1, UUID.class), endedBefore, endedBefore, endedBefore, limit)
                .toArray(UUID[]::new);
        deleteFiles(REPLY_ATTACHMENTS, ids);
        deleteFiles(DOCUMENTS, ids);
        jdbc.update("delete from case_document where case_id = any (?)", (Object) ids);
        jdbc.update("delete from act_notification where case_id = any (?)", (Object) ids);
        jdbc.update("delete from signed_act where case_id = any (?)", (Object) ids);
        jdbc.update("delete from case_appeal_step where case_id = any (?)", (Object) ids);
        jdbc.update("delete from case_appeal where case_id = any (?)", (Object) ids);
        jdbc.update("delete from case_update where case_id = any (?)", (Object) ids);
        jdbc.update("delete from case_news where case_id = any (?)", (Object) ids);
        jdbc.update("delete from case_company_service where case_id = any (?)", (Object) ids);
        jdbc.update("delete from case_company where case_id = any (?)", (Object) ids);
        jdbc.update("delete from case_step where case_id = any (?)", (Object) ids);
        jdbc.update("delete from case_file where id = any (?)", (Object) ids);
        return ids.length;
    }

    /** The portal, which writes to them, is told. Of those who have signed in it was told when they did. */
    int deskPeople(Instant now, int limit) {
        List<FormerDeskPerson> people =
                jdbc.query(PEOPLE, row -> new FormerDeskPerson(row.getObject(1, UUID.class), row.getBoolean(2)), limit);
        people.stream()
                .filter(FormerDeskPerson::neverSignedIn)
                .forEach(person -> outbox.append(DeskForgotten.event(person.id(), now)));
        return people.size();
    }

    private record FormerDeskPerson(UUID id, boolean neverSignedIn) {}

    int officials(Instant seenBefore, int limit) {
        return jdbc.update(OFFICIALS, seenBefore, limit);
    }

    int exports(Instant before, int limit) {
        return jdbc.update(EXPORTS, before, limit);
    }

    int releases(Instant askedBefore, int limit) {
        return jdbc.update(RELEASES, askedBefore, limit);
    }

    int views(Instant savedBefore, int limit) {
        return jdbc.update(VIEWS.formatted("saved_view"), savedBefore, limit)
                + jdbc.update(VIEWS.formatted("saved_complaint_view"), savedBefore, limit);
    }

    int annotations(Instant doneBefore, int limit) {
        return jdbc.update(ANNOTATIONS, doneBefore, doneBefore, limit);
    }

    int strayEvidence(Instant statedBefore, int limit) {
        return jdbc.update(STRAY.formatted("evidence_statement"), statedBefore, limit)
                + jdbc.update(STRAY.formatted("evidence_earlier_statement"), statedBefore, limit);
    }
}
