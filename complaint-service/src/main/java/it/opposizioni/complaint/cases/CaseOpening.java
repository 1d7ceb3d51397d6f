package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.cases.code.CaseCode;
import it.opposizioni.complaint.cases.gathering.GatheringRule;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes cases of complaints, in the caller's transaction. */
@ApplicationScoped
class CaseOpening {

    private static final Text NOT_IN_IT =
            Text.of("Una di queste segnalazioni non è nel fascicolo.", "One of these complaints is not in the case.");
    private static final Text NONE_LEFT = Text.of(
            "Nel fascicolo deve restare almeno una segnalazione.", "At least one complaint must stay in the case.");

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

    /**
     * Makes a case of its own of some complaints of another.
     *
     * @throws DomainException 422 when one of them is not in it, none would stay, or they accuse several
     */
    CaseFile split(CaseFile from, Collection<UUID> complaintIds, CaseFile.Doing doing) {
        List<Complaint> chosen = complaintIds.stream()
                .distinct()
                .sorted()
                .map(complaints::forChange)
                .toList();
        if (!chosen.stream()
                .allMatch(each ->
                        from.subject().caseOf(each).filter(from.id()::equals).isPresent())) {
            throw DomainException.invalid("/complaintIds", "NOT_IN_CASE", NOT_IN_IT);
        }
        if (chosen.size() == complaints.counts(from.id()).all()) {
            throw DomainException.invalid("/complaintIds", "NONE_LEFT", NONE_LEFT);
        }
        from.act(CaseAct.SPLIT, doing);
        CaseFile own = open(ofSplit(from.subject(), chosen), chosen, doing.by(), doing.note());
        own.splitFrom(from);
        return own;
    }

    /** What was falsified accuses nobody any more, and it is about the same all the same: what was found out is an answer to those who complained. */
    private static CaseSubject ofSplit(CaseSubject from, List<Complaint> chosen) {
        return chosen.stream()
                        .allMatch(each ->
                                each.accusation().flatMap(from.party()::in).isEmpty())
                ? from
                : CaseService.subjectOf(chosen, from.party());
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
