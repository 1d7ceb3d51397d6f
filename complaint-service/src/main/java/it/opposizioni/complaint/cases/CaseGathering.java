package it.opposizioni.complaint.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.complaint.cases.gathering.GatheringRule;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.evidence.EvidenceService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Gathers complaints against one caller into cases, some time after their evidence is complete. Not with the evidence itself: a crowd that
 * complains about one caller would wait in line for one case.
 */
@ApplicationScoped
class CaseGathering {

    /** Any number: the key of the lock. */
    private static final long ONE_AT_A_TIME = 0x4341534553L;

    private final CaseComplaints complaints;
    private final CaseRepository cases;
    private final CaseOpening opening;
    private final EvidenceService evidence;
    private final CaseConfig config;
    private final GatheringRule rule;
    private final RecoveryGate recovery;
    private final EntityManager database;
    private final Jdbc jdbc;
    private final Now now;

    CaseGathering(
            CaseComplaints complaints,
            CaseRepository cases,
            CaseOpening opening,
            EvidenceService evidence,
            CaseConfig config,
            RecoveryGate recovery,
            EntityManager database,
            Jdbc jdbc,
            Now now) {
        this.complaints = complaints;
        this.cases = cases;
        this.opening = opening;
        this.evidence = evidence;
        this.config = config;
        this.rule = new GatheringRule(config.threshold(), config.days());
        this.recovery = recovery;
        this.database = database;
        this.jdbc = jdbc;
        this.now = now;
    }

    /** All that can be gathered now. */
    @Scheduled(every = "${cases.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void gather() {
        if (recovery.isOpen()) {
            return;
        }
        while (QuarkusTransaction.requiringNew().call(this::gatherSome) == config.atOnce()) {
            // the next ones, in a transaction of their own
        }
    }

    /** @return how many there were */
    private int gatherSome() {
        if (!jdbc.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), ONE_AT_A_TIME)
                .orElseThrow()) {
            // another replica is at work
            return 0;
        }
        List<UUID> found = complaints.toGather(config.atOnce());
        List<Complaint> loose = new ArrayList<>();
        for (UUID id : found) {
            Complaint complaint = complaints.forChange(id);
            complaint.accuse(evidence.accusation(complaint));
            if (complaint.caseId().isEmpty()) {
                loose.add(complaint);
            }
        }
        database.flush();
        // the accused one after the other, so that a case takes all of these at once
        List<CaseSubject> subjects = new ArrayList<>();
        for (Complaint complaint : loose) {
            complaint
                    .accusation()
                    .flatMap(CaseSubject::of)
                    .filter(subject -> subjects.stream().noneMatch(subject::isSameAs))
                    .ifPresent(subjects::add);
        }
        subjects.forEach(subject -> gather(subject, loose));
        return found.size();
    }

    private void gather(CaseSubject subject, List<Complaint> loose) {
        List<Complaint> against =
                loose.stream().filter(each -> isAgainst(each, subject)).toList();
        cases.findGathering(subject)
                .ifPresentOrElse(
                        found -> opening.join(found, against, Official.REGISTER, null), () -> open(subject, against));
    }

    private static boolean isAgainst(Complaint complaint, CaseSubject subject) {
        return complaint
                .accusation()
                .flatMap(CaseSubject::of)
                .filter(subject::isSameAs)
                .isPresent();
    }

    private void open(CaseSubject subject, List<Complaint> against) {
        Instant oldest = against.stream()
                .map(Complaint::filedAt)
                .min(Comparator.naturalOrder())
                .orElseGet(now::get);
        // a person may have made a case of some of them since
        List<Complaint> due = rule.due(complaints.loose(subject, rule.reach(oldest))).stream()
                .map(complaints::forChange)
                .filter(each -> each.caseId().isEmpty())
                .toList();
        if (!due.isEmpty()) {
            opening.open(subject, due, Official.REGISTER, null);
        }
    }
}
