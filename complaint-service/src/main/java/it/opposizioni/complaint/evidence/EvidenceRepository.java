package it.opposizioni.complaint.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Statements by complaint and source. */
@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<EvidenceStatement, EvidenceStatement.Key> {

    EvidenceStatement forChange(UUID complaintId, Source source) {
        return findByIdOptional(new EvidenceStatement.Key(complaintId, source))
                .orElseGet(() -> new EvidenceStatement(complaintId, source));
    }
}
