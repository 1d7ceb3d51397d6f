package it.opposizioni.complaint.cases.reply;

import static java.util.stream.Collectors.groupingBy;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.attachment.AttachmentView;
import it.opposizioni.complaint.attachment.ReplyFiles;
import it.opposizioni.complaint.cases.reply.InformationRequestView.ReplyView;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What operators have replied. */
@ApplicationScoped
public class CaseReplies {

    private static final String ADD = """
        insert into case_reply (case_id, version, replied_at, replied_by, replied_by_name, late, public_part, official_part)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String OF_CASE = """
        select case_id, version, replied_at, replied_by_name, late, public_part, official_part from case_reply
        where case_id = ? order by version
        """;

    private static final String WITH_RELATED = RelatedCases.ofCase("""
        select r.case_id, r.version, r.replied_at, r.replied_by_name, r.late, r.public_part, r.official_part
        from related join case_reply r on r.case_id = related.id and r.replied_at <= related.until
        order by r.replied_at, r.version, r.case_id
        """);

    private static final String OF_COMPLAINT = RelatedCases.ofComplaint("""
        select r.replied_at, related.subject_name, r.public_part
        from related join case_reply r on r.case_id = related.id and r.replied_at <= related.until
        order by r.replied_at, r.version, r.case_id
        """);

    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final ReplyFiles files;

    CaseReplies(Jdbc jdbc, PersonalData personalData, ReplyFiles files) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.files = files;
    }

    /** One reply of one case. */
    private record Key(UUID caseId, long version) {}

    private record Row(Key key, Instant at, String by, boolean late, String publicPart, String officialPart) {

        ReplyView with(List<AttachmentView> attachments) {
            return new ReplyView(key.version(), at, by, late, publicPart, officialPart, attachments);
        }
    }

    /**
     * Adds a reply, and sends its attachments with it.
     *
     * @param version the step of the case that it made
     * @throws DomainException 409 when the attachments are not those that its sender has seen
     */
    void add(UUID caseId, long version, ReplyRequests.Reply reply, boolean late, Caller by, Instant at) {
        String official = reply.officialPart() == null || reply.officialPart().isBlank()
                ? null
                : personalData.encrypt(reply.officialPart().strip());
        jdbc.update(
                ADD,
                caseId,
                version,
                at,
                by.subject(),
                by.name().map(personalData::encrypt).orElse(null),
                late,
                personalData.encrypt(reply.publicPart().strip()),
                official);
        Set<UUID> sent = files.send(caseId, version);
        // a reply is final: what a colleague has added since must not go with it unread
        if (reply.attachments() != null && !Set.copyOf(reply.attachments()).equals(sent)) {
            throw ComplaintProblems.replyAttachmentsChanged();
        }
    }

    boolean hasOneSince(UUID caseId, Instant from) {
        return jdbc.exists("select from case_reply where case_id = ? and replied_at >= ?", caseId, from);
    }

    /** Both parts, oldest first. */
    List<ReplyView> of(UUID caseId) {
        return read(OF_CASE, caseId);
    }

    /** Both parts, oldest first, with those of {@link RelatedCases}. */
    List<ReplyView> withRelated(UUID caseId) {
        return read(WITH_RELATED, caseId);
    }

    private List<ReplyView> read(String query, UUID caseId) {
        List<Row> rows = jdbc.query(
                query,
                row -> new Row(
                        new Key(row.getObject(1, UUID.class), row.getLong(2)),
                        Jdbc.instant(row, 3),
                        decrypted(row.getString(4)),
                        row.getBoolean(5),
                        personalData.decrypt(row.getString(6)),
                        decrypted(row.getString(7))),
                caseId);
        List<UUID> cases =
                rows.stream().map(row -> row.key().caseId()).distinct().toList();
        Map<Key, List<AttachmentView>> attachments =
                files.sentIn(cases).stream().collect(groupingBy(sent -> new Key(sent.caseId(), sent.reply())));
        return rows.stream()
                .map(row -> row.with(attachments.getOrDefault(row.key(), List.of())))
                .toList();
    }

    /** The public parts alone, oldest first, for the complaint's reporter; with those of {@link RelatedCases}. */
    public List<PublicReply> about(UUID complaintId) {
        return jdbc.query(
                OF_COMPLAINT,
                row -> new PublicReply(Jdbc.instant(row, 1), row.getString(2), personalData.decrypt(row.getString(3))),
                complaintId);
    }

    private String decrypted(String value) {
        return value == null ? null : personalData.decrypt(value);
    }
}
