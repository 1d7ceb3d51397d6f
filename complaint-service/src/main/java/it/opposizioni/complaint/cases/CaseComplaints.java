package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.cases.gathering.GatheringRule;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Complaints as parts of cases. */
@ApplicationScoped
class CaseComplaints {

    private static final String OPEN = "stage in ('EVIDENCE_COLLECTED', 'TAKEN_IN_CHARGE', 'UNDER_INVESTIGATION')";

    /** Those whose evidence is complete, or will not come any more; by ix_complaint_to_gather. */
    private static final String TO_GATHER = """
            select c.id from complaint c where not c.gathered and c.%s
            and not exists (select from evidence_request r where r.complaint_id = c.id)
            and c.id <> all (?) order by c.filed_at limit ?
            """.formatted(OPEN);

    private static final String LOOSE = """
            select id, reporter, filed_at from complaint where %%s = ? and case_id is null and %s and filed_at >= ?
            order by filed_at limit ?
            """.formatted(OPEN);
    private static final String GATHER_AGAIN = """
            update complaint set gathered = false where id in (
                select id from complaint where %%s = ? and case_id is null and %s and filed_at >= ? for update skip locked)
            """.formatted(OPEN);
    private static final String GRADES = """
            select case_id, grade, count(*) from complaint where case_id = any (?) group by case_id, grade
            """;
    private static final String BEARING = """
            select from complaint c join case_file f on f.id = c.case_id
            where f.id = ? and c.grade = 'B' and c.accused_operator_id = f.operator_id
            and c.stage not in ('WITHDRAWN', 'CLOSED_NOT_UPHELD', 'CLOSED_OUTSIDE_SCOPE')
            limit 1
            """;
    private static final String TO_FOLLOW = """
            select id from complaint where case_id = ? and stage = any (?) order by filed_at desc, id desc limit ?
            """;

    /** At most so many complaints open a case together; the others join it afterwards, by {@link #gatherAgain}. */
    private static final int MOST_TOGETHER = 2_000;

    private final Jdbc jdbc;
    private final EntityManager database;
    private final ComplaintService complaints;

    CaseComplaints(Jdbc jdbc, EntityManager database, ComplaintService complaints) {
        this.jdbc = jdbc;
        this.database = database;
        this.complaints = complaints;
    }

    /**
     * How many complaints a case has, by the strength of their evidence.
     *
     * @param ungraded complaints whose evidence is not complete
     */
    record Counts(long b, long c, long ungraded) {

        static final Counts NONE = new Counts(0, 0, 0);

        long all() {
            return b + c + ungraded;
        }
    }

    /** @param without complaints that are left out */
    List<UUID> toGather(Collection<UUID> without, int most) {
        return jdbc.query(TO_GATHER, row -> row.getObject(1, UUID.class), without.toArray(UUID[]::new), most);
    }

    /** After a case was opened: the other complaints against its caller are gathered once more, and so join it. */
    void gatherAgain(CaseSubject subject, Instant since) {
        database.flush();
        jdbc.update(GATHER_AGAIN.formatted(column(subject)), value(subject), since);
    }

    private static String column(CaseSubject subject) {
        return subject.isOperator() ? "accused_operator_id" : "accused_number";
    }

    private static Object value(CaseSubject subject) {
        return subject.isOperator()
                ? subject.operatorId()
                : subject.callerNumber().digits();
    }

    /** Those against this caller that are part of no case. */
    List<GatheringRule.Loose> loose(CaseSubject subject, Instant since) {
        return jdbc.query(
                LOOSE.formatted(column(subject)),
                row -> new GatheringRule.Loose(row.getObject(1, UUID.class), row.getString(2), Jdbc.instant(row, 3)),
                value(subject),
                since,
                MOST_TOGETHER);
    }

    /** Not locked. */
    List<Complaint> find(Collection<UUID> ids) {
        return database.createQuery("from Complaint c where c.id in :ids", Complaint.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Those that are still there, locked until the end of the transaction in the order of their ids. */
    List<Complaint> forChange(Collection<UUID> ids) {
        return complaints.forEvidence(ids);
    }

    /**
     * A complaint, locked until the end of the transaction.
     *
     * @throws DomainException 404 when there is none
     */
    Complaint forChange(UUID id) {
        return complaints.forEvidence(id).orElseThrow(DomainException::notFound);
    }

    Map<UUID, Counts> counts(Collection<UUID> cases) {
        record Count(UUID caseId, String grade, long complaints) {}
        Map<UUID, EnumMap<Grade, Long>> graded = new HashMap<>();
        Map<UUID, Long> ungraded = new HashMap<>();
        // what this transaction has changed counts, too
        database.flush();
        jdbc.query(GRADES, row -> new Count(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)), (Object)
                        cases.toArray(UUID[]::new))
                .forEach(count -> {
                    if (count.grade() == null) {
                        ungraded.put(count.caseId(), count.complaints());
                    } else {
                        graded.computeIfAbsent(count.caseId(), _ -> new EnumMap<>(Grade.class))
                                .put(Grade.valueOf(count.grade()), count.complaints());
                    }
                });
        Map<UUID, Counts> counts = new HashMap<>();
        for (UUID id : cases) {
            EnumMap<Grade, Long> of = graded.getOrDefault(id, new EnumMap<>(Grade.class));
            counts.put(
                    id,
                    new Counts(
                            of.getOrDefault(Grade.B, 0L), of.getOrDefault(Grade.C, 0L), ungraded.getOrDefault(id, 0L)));
        }
        return counts;
    }

    Counts counts(UUID caseId) {
        return counts(List.of(caseId)).getOrDefault(caseId, Counts.NONE);
    }

    /**
     * Whether the case has a complaint that a sanction of its operator can stand on: its evidence is more than a number and points at this
     * operator, and it was neither withdrawn nor closed without a violation.
     */
    boolean bearSanction(UUID caseId) {
        database.flush();
        return jdbc.exists(BEARING, caseId);
    }

    /** All complaints of one case become part of another. */
    void move(UUID from, UUID into) {
        database.flush();
        jdbc.update("update complaint set case_id = ? where case_id = ?", into, from);
    }

    /** Complaints of a case that are at one of these stages. */
    List<UUID> ofCase(UUID caseId, Collection<Stage> stages, int most) {
        database.flush();
        return jdbc.query(
                TO_FOLLOW,
                row -> row.getObject(1, UUID.class),
                caseId,
                stages.stream().map(Stage::name).toArray(String[]::new),
                most);
    }
}
