package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.accusation.PartOf;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
            select id, reporter, filed_at from complaint where %%s and %s and filed_at >= ?
            order by filed_at limit ?
            """.formatted(OPEN);
    private static final String GATHER_AGAIN = """
            update complaint set gathered = false where id in (
                select id from complaint where %%s and %s and filed_at >= ? for update %%s)
            """.formatted(OPEN);
    /** Those of grade A are among the B, and count apart; one that is known to be another operator's call speaks against nobody here. */
    private static final String GRADES = """
            select case_id, coalesce(grade, 'NONE'), count(*) from %s c where case_id = any (?) group by case_id, grade
            union all select c.case_id, case when c.accused_operator_id = f.operator_id then 'A' else 'OTHER' end, count(*)
            from complaint c join case_file f on f.id = c.case_id
            where c.case_id = any (?) and c.origin_confirmed and c.grade = 'B' group by 1, 2
            """.formatted(PartOf.ROWS);

    private static final String BEARING = """
            select from %s c join case_file f on f.id = c.case_id join complaint own on own.id = c.complaint_id
            where f.id = ? and own.gathered and c.grade = 'B' and c.party_id = coalesce(f.operator_id, f.principal_id)
            and c.stage not in ('WITHDRAWN', 'CLOSED_NOT_UPHELD', 'CLOSED_OUTSIDE_SCOPE')
            limit 1
            """.formatted(PartOf.ROWS);
    /** What was found out about the number takes the place of what the evidence of a complaint lacks. */
    private static final String AGAINST_COMPANY = """
            select from complaint c join case_file f on f.id = c.case_id
            where f.id = ? and c.gathered and c.accused_number = f.caller_number
            and c.stage not in ('WITHDRAWN', 'CLOSED_NOT_UPHELD', 'CLOSED_OUTSIDE_SCOPE')
            limit 1
            """;

    /**
     * A complaint that is part of two cases follows the one about who called, so that it is decided once; an archived one decides nothing. Whether a
     * violation fits is only known of what was gathered; what is only filed is taken in charge before that.
     */
    private static final String TO_FOLLOW = """
            select c.complaint_id from %s c where c.case_id = ? and c.stage = any (?)
            and (not ? or c.stage = 'FILED' or exists (select from complaint own where own.id = c.complaint_id and own.gathered))
            and not exists (select from case_file f where f.id = c.calling_case_id and f.stage <> 'ARCHIVED')
            order by c.filed_at desc, c.complaint_id desc limit ?
            """.formatted(PartOf.ROWS);

    private static final String PASS_ON = """
            update case_file set principal_behind = true where id in (
                select f.id from case_file f where (f.ended_at is null or f.stage = 'DECIDED')
                and f.id in (select c.principal_case_id from complaint c where c.%s) order by f.id for update)
            """;

    private static final String LEAVE = "update complaint set %s = null, gathered = false where id = any (?)";

    /** Whom the complaints of a case accuse besides the one that it is about, and in which cases; by an index of its own each. */
    private static final String OTHER_PARTIES = """
            select p.party_id, o.name, p.other_case, f.code, p.complaints from (
                select %1$s as party_id, %2$s as other_case, count(*) as complaints from complaint
                where %3$s = ? and %1$s is not null group by 1, 2 order by 3 desc, 1, 2 limit 20) p
            left join operator o on o.id = p.party_id left join case_file f on f.id = p.other_case
            order by p.complaints desc, p.party_id, p.other_case
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
    record Counts(long a, long b, long c, long ungraded) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        /** @param byGrade as {@link #GRADES} says it */
        private static Counts of(Map<String, Long> byGrade) {
            long confirmed = byGrade.getOrDefault("A", 0L);
            long others = byGrade.getOrDefault("OTHER", 0L);
            return new Counts(
                    confirmed,
                    byGrade.getOrDefault("B", 0L) - confirmed - others,
                    byGrade.getOrDefault("C", 0L) + others,
                    byGrade.getOrDefault("NONE", 0L));
        }

        long all() {
            return a + b + c + ungraded;
        }
    }

    /** @param without complaints that are left out */
    List<UUID> toGather(Collection<UUID> without, int most) {
        return jdbc.query(TO_GATHER, row -> row.getObject(1, UUID.class), without.toArray(UUID[]::new), most);
    }

    /** After a case was opened: the other complaints against its caller are gathered once more, and so join it. */
    void gatherAgain(CaseSubject subject, Instant since) {
        gatherAgain(subject, since, "skip locked");
    }

    /** After a case takes complaints again: likewise, also those that are being gathered now, and have not seen that. */
    void gatherAllAgain(CaseSubject subject, Instant since) {
        gatherAgain(subject, since, "");
    }

    private void gatherAgain(CaseSubject subject, Instant since, String locked) {
        database.flush();
        jdbc.update(GATHER_AGAIN.formatted(loose(subject), locked), value(subject), since);
    }

    /** It points at this one, and is part of no case of that kind. */
    private static String loose(CaseSubject subject) {
        if (subject.party() == CaseSubject.Party.PRINCIPAL) {
            return "accused_principal_id = ? and principal_case_id is null";
        }
        return (subject.isOperator() ? "accused_operator_id" : "accused_number") + " = ? and case_id is null";
    }

    private static Object value(CaseSubject subject) {
        return subject.isOperator() ? subject.partyId() : subject.callerNumber().digits();
    }

    /** Those against this caller that are part of no case. */
    List<GatheringRule.Loose> loose(CaseSubject subject, Instant since) {
        return jdbc.query(
                LOOSE.formatted(loose(subject)),
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
        Map<UUID, Map<String, Long>> graded = new HashMap<>();
        // what this transaction has changed counts, too
        database.flush();
        UUID[] ids = cases.toArray(UUID[]::new);
        jdbc.query(GRADES, row -> new Count(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)), ids, ids)
                .forEach(count -> graded.computeIfAbsent(count.caseId(), _ -> new HashMap<>())
                        .put(count.grade(), count.complaints()));
        return cases.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> Counts.of(graded.getOrDefault(id, Map.of()))));
    }

    Counts counts(UUID caseId) {
        return counts(List.of(caseId)).getOrDefault(caseId, Counts.NONE);
    }

    /**
     * Whether the case has a complaint that a sanction can stand on, and that was neither withdrawn nor closed without a violation. Against an operator
     * its evidence is more than a number and points at this operator; against a company outside the register it is the number that the authority has found
     * out to be that company's, unless it was falsified in that call.
     */
    boolean bearSanction(CaseFile found) {
        database.flush();
        return jdbc.exists(found.rightToBeHeard().isOfCompany() ? AGAINST_COMPANY : BEARING, found.id());
    }

    /** All complaints of one case become part of another about the same caller or principal. */
    void move(CaseFile from, CaseFile into) {
        database.flush();
        jdbc.update("update complaint set %1$s = ? where %1$s = ?".formatted(column(from)), into.id(), from.id());
    }

    private static String column(CaseFile of) {
        return of.subject().party() == CaseSubject.Party.PRINCIPAL ? "principal_case_id" : "case_id";
    }

    /** The principals of those that called, for a case about these; and the other way round. The most accused first. */
    List<CaseView.OtherParty> otherParties(CaseFile of) {
        database.flush();
        boolean callers = of.subject().party() == CaseSubject.Party.PRINCIPAL;
        return jdbc.query(
                OTHER_PARTIES.formatted(
                        callers ? "accused_operator_id" : "accused_principal_id",
                        callers ? "case_id" : "principal_case_id",
                        column(of)),
                row -> new CaseView.OtherParty(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getLong(5)),
                of.id());
    }

    /** After a case was archived: where its complaints are part of cases about principals, these decide about them from now on. */
    void passOn(UUID archived) {
        database.flush();
        jdbc.update(PASS_ON.formatted("case_id = ?"), archived);
    }

    /**
     * They are part of it no more, and are gathered as if they had never been; where they are part of cases about principals, these decide about them from
     * now on. The principals' cases are locked after the complaints here: where that ends in a deadlock, it is tried again.
     */
    void leave(CaseFile decided, Collection<UUID> contradicting) {
        Object ids = contradicting.toArray(UUID[]::new);
        database.flush();
        jdbc.update(LEAVE.formatted(column(decided)), ids);
        jdbc.update(PASS_ON.formatted("id = any (?)"), ids);
    }

    /**
     * Complaints of a case that are at one of these stages.
     *
     * @param known without those of which it is not known yet what they say now
     */
    List<UUID> ofCase(UUID caseId, Collection<Stage> stages, boolean known, int most) {
        database.flush();
        return jdbc.query(
                TO_FOLLOW,
                row -> row.getObject(1, UUID.class),
                caseId,
                stages.stream().map(Stage::name).toArray(String[]::new),
                known,
                most);
    }
}
