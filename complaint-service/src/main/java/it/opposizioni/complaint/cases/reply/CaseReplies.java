package it.opposizioni.complaint.cases.reply;

import it.opposizioni.complaint.cases.reply.InformationRequestView.ReplyView;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What operators have replied. */
@ApplicationScoped
class CaseReplies {

    private static final String ADD = """
        insert into case_reply (case_id, version, replied_at, replied_by, replied_by_name, late, public_part, official_part)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String OF_CASE = """
        select version, replied_at, replied_by_name, late, public_part, official_part from case_reply
        where case_id = ? order by version
        """;

    private static final String WITH_RELATED = RelatedCases.ofCase("""
        select r.version, r.replied_at, r.replied_by_name, r.late, r.public_part, r.official_part
        from related join case_reply r on r.case_id = related.id and r.replied_at <= related.until
        order by r.replied_at, r.version
        """);

    private static final String OF_COMPLAINT = RelatedCases.ofComplaint("""
        select r.replied_at, related.subject_name, r.public_part
        from related join case_reply r on r.case_id = related.id and r.replied_at <= related.until
        order by r.replied_at, r.version
        """);

    private final Jdbc jdbc;
    private final PersonalData personalData;

    CaseReplies(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** @param version the step of the case that it made */
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
    }

    /** Both parts, oldest first. */
    List<ReplyView> of(UUID caseId) {
        return read(OF_CASE, caseId);
    }

    /** Likewise, with those of {@link RelatedCases}. */
    List<ReplyView> withRelated(UUID caseId) {
        return read(WITH_RELATED, caseId);
    }

    private List<ReplyView> read(String query, UUID caseId) {
        return jdbc.query(
                query,
                row -> new ReplyView(
                        row.getLong(1),
                        Jdbc.instant(row, 2),
                        decrypted(row.getString(3)),
                        row.getBoolean(4),
                        personalData.decrypt(row.getString(5)),
                        decrypted(row.getString(6))),
                caseId);
    }

    /** The public parts alone, oldest first, for the complaint's reporter; with those of {@link RelatedCases}. */
    List<PublicReply> about(UUID complaintId) {
        return jdbc.query(
                OF_COMPLAINT,
                row -> new PublicReply(Jdbc.instant(row, 1), row.getString(2), personalData.decrypt(row.getString(3))),
                complaintId);
    }

    private String decrypted(String value) {
        return value == null ? null : personalData.decrypt(value);
    }
}
