package it.opposizioni.complaint.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Statements by complaint and source. */
@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<EvidenceStatement, EvidenceStatement.Key> {

    /**
     * Keeps a statement beside those of other versions.
     *
     * @return whether it is the newest of its source
     */
    boolean keep(UUID complaintId, Source source, long version, Instant statedAt, String body) {
        Optional<EvidenceStatement> known = findByIdOptional(new EvidenceStatement.Key(complaintId, source));
        if (known.isEmpty()) {
            persistAndFlush(new EvidenceStatement(complaintId, source, version, statedAt, body));
            return true;
        }
        EvidenceStatement newest = known.get();
        if (version > newest.version()) {
            keepEarlier(newest.correct(version, statedAt, body));
            return true;
        }
        if (version < newest.version()) {
            keepEarlier(new EarlierStatement(complaintId, source, version, statedAt, body));
        }
        return false;
    }

    private void keepEarlier(EarlierStatement earlier) {
        if (getEntityManager().find(EarlierStatement.class, earlier.key()) == null) {
            getEntityManager().persist(earlier);
        }
        getEntityManager().flush();
    }

    /** The JSON of all that each source said about a complaint, oldest first. */
    Map<Source, List<String>> bodies(UUID complaintId) {
        Map<Source, List<String>> bodies = new EnumMap<>(Source.class);
        getEntityManager()
                .createQuery("""
                    select s from EarlierStatement s where s.complaintId = :complaint order by s.version
                    """, EarlierStatement.class)
                .setParameter("complaint", complaintId)
                .getResultStream()
                .forEach(earlier -> add(bodies, earlier.source(), earlier.body()));
        list("complaintId", complaintId).forEach(newest -> add(bodies, newest.source(), newest.body()));
        return bodies;
    }

    private static void add(Map<Source, List<String>> bodies, Source source, String body) {
        bodies.computeIfAbsent(source, _ -> new ArrayList<>()).add(body);
    }
}
