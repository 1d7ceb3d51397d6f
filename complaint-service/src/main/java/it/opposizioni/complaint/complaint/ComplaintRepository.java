package it.opposizioni.complaint.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Complaints by id, and in lists newest first. */
@ApplicationScoped
class ComplaintRepository implements PanacheRepositoryBase<Complaint, UUID> {

    /** Locked: of two officials who act at once the second waits for the first. */
    Optional<Complaint> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * @param reporter whose complaints; null for all
     * @return at most one more than the limit, which tells that there is a next page
     */
    List<Complaint> list(ComplaintFilter filter, String reporter) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        narrow(where, values, "reporter = :reporter", "reporter", reporter);
        narrow(where, values, "stage in :stages", "stages", filter.stages().isEmpty() ? null : filter.stages());
        // a reporter's filter must not reveal what the reporter's view hides
        String assessment = reporter == null ? "assessment" : "assessmentForReporter";
        narrow(where, values, assessment + " = :assessment", "assessment", filter.assessment());
        narrow(where, values, "filedAt >= :from", "from", filter.from());
        narrow(where, values, "filedAt < :until", "until", filter.until());
        narrow(
                where,
                values,
                "id in (select c.id from Complaint c join c.calls k where k.callerNumber = :caller)",
                "caller",
                filter.caller());
        narrow(
                where,
                values,
                "code = :code",
                "code",
                filter.code() == null ? null : filter.code().value());
        // cases are the regulator's alone
        narrow(where, values, "caseId = :case", "case", reporter == null ? filter.caseId() : null);
        if (filter.after() != null) {
            narrow(
                    where,
                    values,
                    "(filedAt < :positionAt or (filedAt = :positionAt and id < :positionId))",
                    "positionAt",
                    filter.after().filedAt());
            values.put("positionId", filter.after().id());
        }
        return find(where + " order by filedAt desc, id desc", values)
                .range(0, filter.limit())
                .list();
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
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

    /**
     * How many people reported this caller since then; one person counts once, so that one person cannot inflate it
     * (deploy/docs/threats.md T18).
     */
    long countReporters(ShownNumber caller, Instant since) {
        return getEntityManager()
                .createQuery("""
                    select count(distinct c.reporter) from Complaint c join c.calls k
                    where k.callerNumber = :caller and c.filedAt >= :since and c.stage <> :withdrawn
                    """, Long.class)
                .setParameter("caller", caller)
                .setParameter("since", since)
                .setParameter("withdrawn", Stage.WITHDRAWN)
                .getSingleResult();
    }
}
