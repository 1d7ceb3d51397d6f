package it.opposizioni.complaint.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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

    /** The JSON of all that a source said, oldest first. */
    List<String> bodies(UUID complaintId, Source source) {
        Stream<String> earlier = getEntityManager()
                .createQuery("""
                    select s from EarlierStatement s where s.complaintId = :complaint and s.source = :source
                    order by s.version
                    """, EarlierStatement.class)
                .setParameter("complaint", complaintId)
                .setParameter("source", source)
                .getResultStream()
                .map(EarlierStatement::body);
        Stream<String> newest = findByIdOptional(new EvidenceStatement.Key(complaintId, source)).stream()
                .map(EvidenceStatement::body);
        return Stream.concat(earlier, newest).toList();
    }
}
