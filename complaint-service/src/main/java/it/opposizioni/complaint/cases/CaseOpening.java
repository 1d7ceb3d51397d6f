package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.cases.code.CaseCode;
import it.opposizioni.complaint.cases.gathering.GatheringRule;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes cases of complaints, in the caller's transaction. */
@ApplicationScoped
class CaseOpening {

    private final CaseRepository cases;
    private final CaseComplaints complaints;
    private final GatheringRule rule;
    private final CaseDeadlines deadlines;
    private final Ids ids;
    private final RandomGenerator random;
    private final Now now;

    CaseOpening(
            CaseRepository cases,
            CaseComplaints complaints,
            CaseConfig config,
            Ids ids,
            RandomGenerator random,
            Now now) {
        this.cases = cases;
        this.complaints = complaints;
        this.rule = new GatheringRule(config.threshold(), config.days());
        this.deadlines = CaseDeadlines.of(config);
        this.ids = ids;
        this.random = random;
        this.now = now;
    }

    /**
     * Other complaints against the same caller that were filed near enough in time join the case by themselves afterwards.
     *
     * @param first locked, and part of no case that goes on; at least one
     */
    CaseFile open(CaseSubject subject, List<Complaint> first, Official by, String why) {
        CaseFile opened = new CaseFile(ids.next(), newCode(), subject, doing(by, why));
        cases.persistAndFlush(opened);
        first.forEach(complaint -> subject.join(complaint, opened.id()));
        Instant oldest = first.stream()
                .map(Complaint::filedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        complaints.gatherAgain(subject, rule.reach(oldest));
        return opened;
    }

    /** What came while a decision was proposed could not join. */
    void gatherAgain(CaseFile found) {
        complaints.gatherAllAgain(found.subject(), rule.reach(found.openedAt()));
    }

    /** @param more locked, and part of no case that goes on */
    void join(CaseFile into, List<Complaint> more, Official by, String why) {
        into.act(CaseAct.GATHER, doing(by, why));
        more.forEach(complaint -> into.subject().join(complaint, into.id()));
    }

    CaseFile.Doing doing(Official by, String note) {
        return new CaseFile.Doing(by, now.get(), note, deadlines);
    }

    private String newCode() {
        int year = Rome.day(now.get()).getYear();
        return Stream.generate(() -> CaseCode.FORMAT.draw(year, random))
                .filter(code -> !cases.isTaken(code))
                .findFirst()
                .orElseThrow();
    }
}
