package it.opposizioni.complaint.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.evidence.ArrivedStatements.Arrived;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements by complaint and source. */
@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<EvidenceStatement, EvidenceStatement.Key> {

    /**
     * Keeps statements beside those of other versions, one after the other.
     *
     * @return those that are the newest of their source
     */
    List<Arrived> keep(List<Arrived> arrived) {
        Map<EvidenceStatement.Key, EvidenceStatement> known = of(arrived.stream()
                        .map(Arrived::complaintId)
                        .toList())
                .collect(Collectors.toMap(EvidenceStatement::key, each -> each));
        List<Arrived> newest =
                arrived.stream().filter(each -> keep(each, known)).toList();
        flush();
        return newest;
    }

    private boolean keep(Arrived arrived, Map<EvidenceStatement.Key, EvidenceStatement> known) {
        EvidenceStatement newest = known.get(arrived.key());
        if (newest == null) {
            EvidenceStatement first = new EvidenceStatement(
                    arrived.complaintId(), arrived.source(), arrived.version(), arrived.statedAt(), arrived.body());
            persist(first);
            known.put(arrived.key(), first);
            return true;
        }
        if (arrived.version() > newest.version()) {
            keepEarlier(newest.correct(arrived.version(), arrived.statedAt(), arrived.body()));
            return true;
        }
        if (arrived.version() < newest.version()) {
            keepEarlier(new EarlierStatement(
                    arrived.complaintId(), arrived.source(), arrived.version(), arrived.statedAt(), arrived.body()));
        }
        return false;
    }

    private void keepEarlier(EarlierStatement earlier) {
        if (getEntityManager().find(EarlierStatement.class, earlier.key()) == null) {
            getEntityManager().persist(earlier);
        }
    }

    private Stream<EvidenceStatement> of(Collection<UUID> complaintIds) {
        return list("complaintId in ?1", complaintIds).stream();
    }

    /** The JSON of all that each source said about each complaint, oldest first; without those about which nothing was said. */
    Map<UUID, Map<Source, List<String>>> bodies(Collection<UUID> complaintIds) {
        Map<UUID, Map<Source, List<String>>> bodies = new HashMap<>();
        getEntityManager()
                .createQuery("""
                    select s from EarlierStatement s where s.complaintId in :complaints order by s.version
                    """, EarlierStatement.class)
                .setParameter("complaints", complaintIds)
                .getResultStream()
                .forEach(earlier -> add(bodies, earlier.key().complaintId(), earlier.source(), earlier.body()));
        of(complaintIds).forEach(newest -> add(bodies, newest.key().complaintId(), newest.source(), newest.body()));
        return bodies;
    }

    private static void add(Map<UUID, Map<Source, List<String>>> bodies, UUID complaintId, Source source, String body) {
        bodies.computeIfAbsent(complaintId, _ -> new EnumMap<>(Source.class))
                .computeIfAbsent(source, _ -> new ArrayList<>())
                .add(body);
    }
}
