package it.opposizioni.registry.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CertificateRepository implements PanacheRepositoryBase<Certificate, String> {

    /** Newest first. */
    List<Certificate> issuedSince(UUID oppositionId, Instant since) {
        return list("oppositionId = ?1 and issuedAt >= ?2 order by issuedAt desc", oppositionId, since);
    }
}
