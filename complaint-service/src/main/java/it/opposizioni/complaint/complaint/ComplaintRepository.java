package it.opposizioni.complaint.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.Narrowing;
import it.opposizioni.complaint.accusation.PartOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Complaints by id, and in lists newest first. */
@ApplicationScoped
class ComplaintRepository implements PanacheRepositoryBase<Complaint, UUID> {

    private static final Comparator<Complaint> NEWEST_FIRST = Comparator.comparing(Complaint::filedAt)
            .thenComparing(each -> each.id().toString())
            .reversed();

    private final DecidingCases cases;

    ComplaintRepository(DecidingCases cases) {
        this.cases = cases;
    }

    /** Locked: when two officials act at once, the second waits for the first. */
    Optional<Complaint> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locked one after the other in the order of their ids, so that transactions which need the same ones do not deadlock. */
    List<Complaint> findForChange(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Stage by stage, so that each is read by its index in the order of the list, however many complaints are at the others.
     *
     * @param reporter whose complaints; null for all
     * @param inTimeSince by stage, the first filing that is not overdue
     * @return at most one more than the limit, which tells that there is a next page
     */
    List<Complaint> list(ComplaintFilter filter, String reporter, Map<Stage, Instant> inTimeSince) {
        if (filter.overdue()) {
            Set<Stage> stages = filter.stages().isEmpty() ? inTimeSince.keySet() : filter.stages();
            return list(filter, reporter, stages.stream().filter(inTimeSince::containsKey), inTimeSince::get);
        }
        return filter.stages().size() < 2
                ? list(filter, filter.stages().stream().findFirst().orElse(null), reporter, null)
                : list(filter, reporter, filter.stages().stream(), _ -> null);
    }

    private List<Complaint> list(
            ComplaintFilter filter, String reporter, Stream<Stage> stages, Function<Stage, Instant> before) {
        return stages.flatMap(stage -> list(filter, stage, reporter, before.apply(stage)).stream())
                .sorted(NEWEST_FIRST)
                .limit(filter.limit() + 1L)
                .toList();
    }

    /** @param before first instant of filing that is too late; null where none is */
    private List<Complaint> list(ComplaintFilter filter, Stage stage, String reporter, Instant before) {
        Narrowing narrowed = new Narrowing("Complaint");
        narrowed.to("reporter = :reporter", "reporter", reporter);
        narrowed.to("stage = :stage", "stage", stage);
        // a reporter's filter must not reveal what the reporter's view hides
        String assessment = reporter == null ? "assessment" : "assessmentForReporter";
        narrowed.to(assessment + " = :assessment", "assessment", filter.assessment());
        narrowed.to("filedAt >= :from", "from", filter.from());
        narrowed.to("filedAt < :until", "until", filter.until());
        narrowed.to("filedAt < :before", "before", before);
        narrowed.to("exists (select 1 from c.calls k where k.callerNumber = :caller)", "caller", filter.caller());
        narrowed.to(
                "code = :code",
                "code",
                filter.code() == null ? null : filter.code().value());
        // cases are the regulator's alone
        if (reporter == null && filter.caseId() != null) {
            String part = PartOf.field(cases.isAboutPrincipal(filter.caseId()));
            narrowed.to(part + " = :case", "case", filter.caseId());
        }
        if (filter.after() != null) {
            // the first condition is for the index, which knows no "or"
            narrowed.to(
                    "filedAt <= :positionAt and (filedAt < :positionAt or id < :positionId)",
                    "positionAt",
                    filter.after().at());
            narrowed.with("positionId", filter.after().id());
        }
        return find(narrowed.query("filedAt desc, id desc"), narrowed.values())
                .range(0, filter.limit())
                .list();
    }

    boolean has(ComplaintCode code) {
        return count("code", code.value()) > 0;
    }

    Optional<UUID> idOf(ComplaintCode code) {
        return find("code", code.value()).firstResultOptional().map(Complaint::id);
    }

    /** Newest first. */
    List<Complaint> reportedBy(String person) {
        return list("reporter = ?1 order by filedAt desc, id desc", person);
    }
}
