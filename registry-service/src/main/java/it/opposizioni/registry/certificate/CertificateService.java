package it.opposizioni.registry.certificate;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.access.RecordKind;
import it.opposizioni.registry.exemption.ExemptionsInForce;
import it.opposizioni.registry.exemption.ExemptionsInForce.Count;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.history.HistoryEntry;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Issues certificates of what is true now (DPR 26/2022 art. 7 c. 3), and says later whether it still is. */
@ApplicationScoped
public class CertificateService {

    /** Certificates of one person: a document takes a tenth of a second of a core. */
    public static final NamedLimit ISSUING = NamedLimit.of("certificate-issuing", 30, Duration.ofMinutes(1));

    /** A registrar decides, in minutes at best. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private static final Text BEING_RESTORED = Text.of(
            "Stiamo ripristinando il registro da una copia: per ora non si rilasciano né si verificano certificati.",
            "The register is being restored from a copy: for now no certificates are issued or verified.");

    /** A withdrawal that was asked for takes effect a day later, or never: until then the opposition is what was certified. */
    private static final Set<Change> WITHOUT_EFFECT = EnumSet.of(
            Change.WITHDRAWAL_ASKED,
            Change.CALLS_WITHDRAWAL_ASKED,
            Change.POST_WITHDRAWAL_ASKED,
            Change.WITHDRAWAL_UNDONE);

    private final CertificateRepository certificates;
    private final OppositionLookup oppositions;
    private final ExemptionsInForce exemptions;
    private final OppositionHistory history;
    private final CompactJws<CertificateClaims> jws;
    private final CertificateConfig config;
    private final RecoveryGate recovery;
    private final RandomGenerator random;
    private final Now clock;

    CertificateService(
            CertificateRepository certificates,
            OppositionLookup oppositions,
            ExemptionsInForce exemptions,
            OppositionHistory history,
            CompactJws<CertificateClaims> jws,
            CertificateConfig config,
            RecoveryGate recovery,
            RandomGenerator random,
            Now clock) {
        this.certificates = certificates;
        this.oppositions = oppositions;
        this.exemptions = exemptions;
        this.history = history;
        this.jws = jws;
        this.config = config;
        this.recovery = recovery;
        this.random = random;
        this.clock = clock;
    }

    /** A certificate, in the clear and signed. */
    public record Issued(CertificateClaims claims, String signed) {}

    /**
     * On the same day the same certificate is returned, unless something that it says has changed: opening it twice does not make two codes.
     *
     * @throws DomainException 404 when there is no such opposition for the caller's eyes, 503 while the register is not whole
     */
    @Transactional
    Issued issue(UUID oppositionId, Caller who, String language) {
        requireWholeRegister();
        return issue(oppositions.visible(oppositionId, who, RecordKind.CERTIFICATE), language);
    }

    /**
     * The same for somebody who has opened the number by its code. The caller has locked the opposition.
     *
     * @throws DomainException 503 while the register is not whole
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Issued issue(Opposition opposition, String language) {
        requireWholeRegister();
        Instant now = clock.get();
        Count granted = granted(opposition, now);
        CertifiedFacts facts = CertifiedFacts.of(opposition, granted.effective());
        PlannedEnd planned = PlannedEnd.of(opposition);
        Certificate certificate = certificates.issuedSince(opposition.id(), Rome.startOf(Rome.day(now))).stream()
                .filter(earlier -> earlier.language().equals(language) && earlier.states(facts))
                .filter(earlier -> planned == null || !earlier.issuedAt().isBefore(planned.askedAt()))
                // those without effect are not kept; with the others they were as many as the exemptions of that
                // instant
                .filter(earlier -> granted(opposition, earlier.issuedAt()).all() == granted.all())
                .findFirst()
                .orElseGet(() -> issue(facts, language, now));
        CertificateClaims claims =
                CertificateClaims.of(certificate, facts, granted.withoutEffect(), planned, config.issuer());
        return new Issued(claims, jws.sign(jws.payload(claims)));
    }

    private Certificate issue(CertifiedFacts facts, String language, Instant now) {
        Certificate certificate = new Certificate(VerificationCode.next(random), facts, language, now);
        certificates.persist(certificate);
        return certificate;
    }

    private Count granted(Opposition opposition, Instant at) {
        return exemptions.count(opposition.id(), opposition.number(), at);
    }

    /**
     * @param typed the code in any spelling
     * @throws DomainException 404 when there is no such certificate, 503 while the register is not whole
     */
    @Transactional
    CertificateVerification verify(String typed) {
        requireWholeRegister();
        Certificate certificate = VerificationCode.parse(typed)
                .flatMap(certificates::findByIdOptional)
                .orElseThrow(DomainException::notFound);
        UUID id = certificate.oppositionId();
        Opposition opposition =
                Optional.ofNullable(oppositions.byId(Set.of(id)).get(id)).orElseThrow(DomainException::notFound);
        CertifiedFacts facts = CertifiedFacts.of(opposition, certificate.exemptions());
        return certificate.states(facts)
                ? CertificateVerification.valid(certificate, facts)
                : CertificateVerification.superseded(
                        certificate, opposition.number(), opposition.endedAt() == null, changedAt(certificate));
    }

    /** The first change of what it says after its issue; null when a restored history does not have it. */
    private Instant changedAt(Certificate certificate) {
        return history.of(certificate.oppositionId()).stream()
                .filter(entry -> !WITHOUT_EFFECT.contains(entry.change()))
                .map(HistoryEntry::validFrom)
                .filter(at -> at.isAfter(certificate.issuedAt()))
                .findFirst()
                .orElse(null);
    }

    /** What an older backup does not know would be certified as untrue. */
    private void requireWholeRegister() {
        if (recovery.isOpen()) {
            throw new DomainException(CommonProblems.BEING_RESTORED, BEING_RESTORED).retryAfter(AGAIN);
        }
    }
}
