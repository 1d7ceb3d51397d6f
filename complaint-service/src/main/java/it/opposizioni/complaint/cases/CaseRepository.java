package it.opposizioni.complaint.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.Narrowing;
import it.opposizioni.complaint.cases.official.Officials;
import it.opposizioni.complaint.cases.serving.ServedActs;
import it.opposizioni.complaint.cases.serving.Serving;
import it.opposizioni.complaint.complaint.DecidingCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Cases by id, by caller, and in lists newest first. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<CaseFile, UUID>, DecidingCases {

    private static final Set<CaseStage> GATHERING = Arrays.stream(CaseStage.values())
            .filter(CaseStage::isGathering)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseStage.class)));

    /** In the order of the list by ix_case_file_stage. */
    private static final String DECIDED = "c.stage = it.opposizioni.complaint.cases.CaseStage.DECIDED";

    /** Nobody is served the act of a case about a number of which it is not known who used it. */
    private static final String WITH_ADDRESSEE =
            "(subject.operatorId is not null or subject.principalId is not null or company.companySince is not null)";

    private static final String ARRIVED = DecidingCases.arrived("f.company.companySince", "f.company.companyServed");

    private static final String WITH_COMPLAINT_OF = """
            select f.id from CaseFile f where f.id in :ids
            and exists (select 1 from Complaint c where c.reporter = :person and f.id in (c.caseId, c.principalCaseId))
            """;

    private static final String MERGED_INTO = """
            with recursive merged (id) as (
                select cast(:last as uuid)
                union all
                select f.id from merged join case_file f on f.merged_into = merged.id
                    and coalesce(f.operator_id, f.principal_id) = :party)
            select f.* from merged join case_file f on f.id = merged.id where f.id <> :last order by f.ended_at, f.id
            """;

    private final ServedActs servedActs;
    private final Officials officials;

    CaseRepository(ServedActs servedActs, Officials officials) {
        this.servedActs = servedActs;
        this.officials = officials;
    }

    /** Locked: when two people act at once, the second waits for the first, and is refused. */
    Optional<CaseFile> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The newest case about each of these callers that more complaints may join, one that was split off only where there is no other; locked in the order
     * of their ids.
     */
    List<CaseFile> findGathering(List<CaseSubject> subjects) {
        return subjects.stream()
                .flatMap(subject -> gathering(subject).stream())
                .sorted()
                .flatMap(id -> findForChange(id).stream())
                .filter(found -> found.stage().isGathering())
                .toList();
    }

    private Optional<UUID> gathering(CaseSubject subject) {
        String same = subject.party() == CaseSubject.Party.PRINCIPAL
                ? "subject.principalId = ?1"
                : subject.isOperator() ? "subject.operatorId = ?1" : "subject.callerNumber = ?1";
        Object value = subject.isOperator() ? subject.partyId() : subject.callerNumber();
        return getEntityManager()
                .createQuery(
                        "select id from CaseFile where " + same + " and stage in ?2"
                                // what was split off has something of its own, which others do not share
                                + " order by case when splitFrom is null then 0 else 1 end, openedAt desc, id desc",
                        UUID.class)
                .setParameter(1, value)
                .setParameter(2, GATHERING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The one that decides about its complaints: any that was not archived. */
    Optional<CaseFile> ongoing(UUID id) {
        return findByIdOptional(id).filter(found -> found.stage() != CaseStage.ARCHIVED);
    }

    @Override
    public Map<UUID, Optional<LocalDate>> repliesAwaited(Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select f.id, case when f.stage = :asked and " + ARRIVED + " then f.dueOn end"
                                        + " from CaseFile f where f.id in :ids and f.stage <> :archived",
                                Tuple.class)
                        .setParameter("ids", caseIds)
                        .setParameter("asked", CaseStage.INFORMATION_REQUESTED)
                        .setParameter("archived", CaseStage.ARCHIVED)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                found -> found.get(0, UUID.class),
                                found -> Optional.ofNullable(found.get(1, LocalDate.class))));
    }

    @Override
    public Optional<String> code(UUID caseId) {
        return ongoing(caseId).map(CaseFile::code);
    }

    @Override
    public boolean isAboutPrincipal(UUID caseId) {
        return count("id = ?1 and subject.principalId is not null", caseId) > 0;
    }

    @Override
    public Optional<UUID> principal(UUID caseId) {
        return ongoing(caseId).map(found -> found.subject().principalId());
    }

    @Override
    public List<UUID> goingOnWith(String official) {
        return getEntityManager()
                .createQuery("select id from CaseFile where assignee = :official and endedAt is null", UUID.class)
                .setParameter("official", official)
                .getResultList();
    }

    @Override
    public boolean knows(String official) {
        return officials.knows(official);
    }

    @Override
    public Set<UUID> withComplaintOf(String person, Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery(WITH_COMPLAINT_OF, UUID.class)
                        .setParameter("ids", caseIds)
                        .setParameter("person", person)
                        .getResultList());
    }

    /** What went into this case, also by way of others, in the order in which it did; by ix_case_file_party. */
    List<CaseFile> mergedInto(CaseFile last) {
        return last.subject().isOperator()
                ? getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(MERGED_INTO, CaseFile.class)
                        .setParameter("last", last.id())
                        .setParameter("party", last.subject().partyId())
                        .getResultList()
                : List.of();
    }

    boolean isTaken(String code) {
        return count("code", code) > 0;
    }

    /** Those whose complaints have yet to follow; by ix_case_file_behind and ix_case_file_principal_behind. */
    List<UUID> behind() {
        return getEntityManager()
                .createQuery(
                        "select id from CaseFile where complaintsBehind = true or principalBehind = true order by id",
                        UUID.class)
                .getResultList();
    }

    /** This one, if its complaints have yet to follow it; locked, and not if another process works on it. */
    Optional<CaseFile> findBehind(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from case_file where id = ?1 and (complaints_behind or principal_behind) for update skip locked",
                        CaseFile.class)
                .setParameter(1, id)
                .uniqueResultOptional();
    }

    /** @return at most one more than the limit, which tells that there is a next page */
    List<CaseFile> list(CaseFilter filter, LocalDate today) {
        Narrowing narrowed = new Narrowing("CaseFile");
        if (!filter.stages().isEmpty()) {
            narrowed.to("stage in :stages", "stages", filter.stages());
        } else if (filter.code() == null && filter.serving() == null) {
            // cases that are over are only found by their stage, by their code, or by how far their act is
            narrowed.to("endedAt is null");
        }
        narrowed.to("code = :code", "code", filter.code());
        narrowed.to("assignee = :assignee", "assignee", filter.official());
        narrowed.to(
                "(subject.operatorId = :operator or subject.principalId = :operator)", "operator", filter.operatorId());
        narrowed.to("subject.callerNumber = :caller", "caller", filter.caller());
        narrowed.to("lower(subject.subjectName) like :name escape '!'", "name", filter.nameLike());
        if (filter.party() != null) {
            narrowed.to(
                    "subject.principalId is " + (filter.party() == CaseSubject.Party.PRINCIPAL ? "not null" : "null"));
        }
        if (filter.unassigned()) {
            narrowed.to("assignee is null");
        }
        serve(narrowed, filter.serving());
        narrowed.to("dueOn < :today", "today", filter.overdue() ? today : null);
        if (filter.after() != null) {
            narrowed.to(
                    "(openedAt < :positionAt or (openedAt = :positionAt and id < :positionId))",
                    "positionAt",
                    filter.after().at());
            narrowed.with("positionId", filter.after().id());
        }
        return find(narrowed.query("openedAt desc, id desc"), narrowed.values())
                .range(0, filter.limit())
                .list();
    }

    private void serve(Narrowing cases, Serving serving) {
        if (serving == null) {
            return;
        }
        cases.to(DECIDED);
        if (serving == Serving.TO_SERVE) {
            cases.to(WITH_ADDRESSEE);
        }
        servedActs.narrow(cases, serving);
    }
}
