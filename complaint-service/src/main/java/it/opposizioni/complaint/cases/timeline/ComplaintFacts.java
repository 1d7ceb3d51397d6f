package it.opposizioni.complaint.cases.timeline;

import it.opposizioni.complaint.cases.timeline.CaseTimeline.Entry;
import it.opposizioni.complaint.cases.timeline.CaseTimeline.Proof;
import it.opposizioni.complaint.cases.timeline.CaseTimeline.ProofKind;
import it.opposizioni.complaint.cases.timeline.CaseTimeline.Reported;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.evidence.EvidenceView;
import it.opposizioni.complaint.evidence.EvidenceView.EntryView;
import it.opposizioni.complaint.evidence.TimelineEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the evidence of a case's complaints tells, as facts of its timeline: what is told of several of them is there once. */
final class ComplaintFacts {

    /** What is told of the operator's side, and so of every complaint about it alike. */
    private record Alike(Instant at, TimelineEntry.Kind kind, String text, String receipt, UUID complaint) {

        static Alike of(EntryView entry, UUID complaint) {
            boolean shared = switch (entry.kind()) {
                case NUMBER_DECLARED, MANDATE_BEGAN, MANDATE_ENDED, CONSULTATION_SEALED, CONSULTATION_EXPIRED -> true;
                case OPPOSITION_REGISTERED, CONSENTS_REVOKED, OPPOSITION_ACTIVE, CALL, COMPLAINT_FILED, STATED -> false;
            };
            return new Alike(entry.at(), entry.kind(), entry.text(), entry.receipt(), shared ? null : complaint);
        }
    }

    private ComplaintFacts() {}

    /** @param evidence by complaint */
    static List<Entry> of(Collection<Complaint> complaints, Map<UUID, EvidenceView> evidence) {
        Map<Alike, Entry> facts = new LinkedHashMap<>();
        complaints.stream()
                .sorted(Comparator.comparing(Complaint::filedAt).thenComparing(Complaint::id))
                .forEach(complaint -> add(facts, complaint, evidence.get(complaint.id())));
        return List.copyOf(facts.values());
    }

    private static void add(Map<Alike, Entry> facts, Complaint complaint, EvidenceView evidence) {
        Reported reported = new Reported(complaint.id(), complaint.code());
        for (EntryView entry : evidence.timeline()) {
            facts.merge(Alike.of(entry, complaint.id()), entry(entry, reported), (first, _) -> oneMore(first));
        }
    }

    private static Entry entry(EntryView entry, Reported complaint) {
        return new Entry(
                entry.at(),
                entry.partOfDay(),
                entry.kind().name(),
                entry.text(),
                FactSource.of(entry.source()),
                entry.sourceName(),
                entry.statedAt(),
                entry.ahead(),
                null,
                complaint,
                1,
                entry.receipt() == null ? null : new Proof(ProofKind.RECEIPT, entry.receipt()));
    }

    private static Entry oneMore(Entry first) {
        return new Entry(
                first.at(),
                first.partOfDay(),
                first.kind(),
                first.text(),
                first.source(),
                first.sourceName(),
                first.statedAt(),
                first.ahead(),
                first.note(),
                first.complaint(),
                first.about() + 1,
                first.proof());
    }
}
