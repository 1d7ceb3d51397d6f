package it.opposizioni.complaint.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.complaint.accusation.Accusation;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Gathers complaints against one caller into cases, and those against one principal through whatever callers, some time after their evidence is
 * complete. If it were done together with the evidence, the complaints of a crowd about one caller would wait for each other, because one case is
 * locked for all.
 */
@ApplicationScoped
class CaseGathering {

    private static final Logger LOG = Logger.getLogger(CaseGathering.class);

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

    /** All that can be gathered now. One that cannot does not hold up the others, and is tried again the next time. */
    @Scheduled(every = "${cases.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void gather() {
        if (recovery.isOpen()) {
            return;
        }
        Set<UUID> failed = new HashSet<>();
        List<UUID> found;
        do {
            found = QuarkusTransaction.requiringNew().call(() -> complaints.toGather(failed, config.atOnce()));
        } while (gather(found, failed) && found.size() == config.atOnce());
    }

    /** @return whether it was the turn of this replica */
    private boolean gather(List<UUID> found, Set<UUID> failed) {
        if (found.isEmpty()) {
            return true;
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> gatherTogether(found));
        } catch (RuntimeException _) {
            return gatherOneByOne(found, failed);
        }
    }

    private boolean gatherOneByOne(List<UUID> found, Set<UUID> failed) {
        for (UUID id : found) {
            try {
                if (!QuarkusTransaction.requiringNew().call(() -> gatherTogether(List.of(id)))) {
                    return false;
                }
            } catch (RuntimeException e) {
                LOG.warnf(e, "Complaint %s was not gathered; it is tried again", id);
                failed.add(id);
            }
        }
        return true;
    }

    /**
     * Cases are locked before complaints, and both in the order of their ids, as everywhere; only what a new case takes besides is locked
     * afterwards. Where that ends in a deadlock they are gathered one by one.
     */
    private boolean gatherTogether(List<UUID> found) {
        if (!jdbc.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), ONE_AT_A_TIME)
                .orElseThrow()) {
            return false;
        }
        Map<UUID, Accusation> known = evidence.accusations(complaints.find(found));
        List<CaseSubject> subjects = distinct(found.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .flatMap(accused -> CaseSubject.of(accused).stream()));
        // what was read without a lock may be old
        database.clear();
        List<CaseFile> gathering = cases.findGathering(subjects);
        List<Complaint> locked = complaints.forChange(found);
        Map<UUID, Accusation> accusations = evidence.accusations(locked);
        List<Complaint> accusing = locked.stream()
                .flatMap(complaint -> accuse(complaint, accusations.get(complaint.id()), subjects).stream())
                .toList();
        // one caller or principal after the other, so that a case takes all complaints against its own at once
        subjects.forEach(subject -> gather(subject, gathering, accusing));
        return true;
    }

    private static List<CaseSubject> distinct(Stream<CaseSubject> all) {
        List<CaseSubject> distinct = new ArrayList<>();
        all.filter(subject -> distinct.stream().noneMatch(subject::isSameAs)).forEachOrdered(distinct::add);
        return distinct;
    }

    /**
     * Stores whom a complaint points at, and takes it out of archived cases about somebody else.
     *
     * @return the complaint, if it can become part of cases
     */
    private Optional<Complaint> accuse(Complaint complaint, Accusation accusation, List<CaseSubject> subjects) {
        List<CaseSubject> accused = CaseSubject.of(accusation);
        if (!accused.stream().allMatch(each -> subjects.stream().anyMatch(each::isSameAs))) {
            // it was corrected in between, and is gathered the next time
            return Optional.empty();
        }
        complaint.accuse(accusation);
        accused.forEach(each -> leaveArchived(complaint, each));
        return Optional.of(complaint);
    }

    /** A complaint that now points at another caller, or principal, does not stay in an archived case. */
    private void leaveArchived(Complaint complaint, CaseSubject accused) {
        accused.caseOf(complaint)
                .flatMap(cases::findByIdOptional)
                .filter(part ->
                        part.stage() == CaseStage.ARCHIVED && !part.subject().isSameAs(accused))
                .ifPresent(_ -> accused.join(complaint, null));
    }

    private void gather(CaseSubject subject, List<CaseFile> gathering, List<Complaint> accusing) {
        List<Complaint> against = accusing.stream()
                .filter(each -> subject.caseOf(each).isEmpty() && subject.isAccusedIn(each))
                .toList();
        if (against.isEmpty()) {
            return;
        }
        gathering.stream()
                .filter(found -> found.subject().isSameAs(subject))
                .findFirst()
                .ifPresentOrElse(
                        found -> opening.join(found, against, Official.REGISTER, null), () -> open(subject, against));
    }

    private void open(CaseSubject subject, List<Complaint> against) {
        Instant oldest = against.stream()
                .map(Complaint::filedAt)
                .min(Comparator.naturalOrder())
                .orElseGet(now::get);
        // the query sees only what is written; where a case takes them instead, they are written once, with it
        database.flush();
        // a person may have made a case of some of them since
        List<Complaint> due = complaints.forChange(rule.due(complaints.loose(subject, rule.reach(oldest)))).stream()
                .filter(each -> subject.caseOf(each).isEmpty())
                .toList();
        if (!due.isEmpty()) {
            opening.open(subject, due, Official.REGISTER, null);
        }
    }
}
