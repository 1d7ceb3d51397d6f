package it.opposizioni.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which certificates of an opposition were issued, for a holder who asks what is held about them. */
@ApplicationScoped
public class IssuedCertificates {

    private final CertificateRepository certificates;

    IssuedCertificates(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    /** @param code by which it is verified */
    @Schema(name = "IssuedCertificate")
    public record Issued(String code, String language, Instant issuedAt) {}

    /** Newest first. */
    @Transactional
    public List<Issued> of(UUID oppositionId, Instant since) {
        return certificates.issuedSince(oppositionId, since).stream()
                .map(each -> new Issued(each.code(), each.language(), each.issuedAt()))
                .toList();
    }
}
