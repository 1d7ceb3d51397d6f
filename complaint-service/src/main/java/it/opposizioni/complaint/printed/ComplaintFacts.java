package it.opposizioni.complaint.printed;

import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.evidence.EvidenceView;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a complaint's document says.
 *
 * @param complainant null in the copy of the authority, which has the complaint's code instead
 * @param company as the complainant named it; null when not
 * @param consentGiven null when the complainant does not know, like {@code askedToStop}
 * @param evidence as the reader may see it
 * @param passedOn null unless an official has passed it on to another authority
 */
record ComplaintFacts(
        String code,
        Instant filedAt,
        Instant printedAt,
        Complainant complainant,
        PhoneNumber calledNumber,
        String company,
        Product product,
        List<Call> calls,
        String description,
        Boolean consentGiven,
        Boolean askedToStop,
        EvidenceView evidence,
        PassedOn passedOn) {

    /** @param at when the complaint was closed so */
    record PassedOn(OtherAuthority to, Instant at) {

        static PassedOn of(Complaint complaint) {
            return complaint
                    .passedOnTo()
                    .map(to ->
                            new PassedOn(to, complaint.stageChanges().getLast().at()))
                    .orElse(null);
        }
    }

    /** Who complains, as the digital identity says; what it does not say is null, and filled in by hand. */
    record Complainant(String name, String taxCode, String email) {

        static Complainant of(Caller reporter) {
            return new Complainant(
                    reporter.name().orElse(null),
                    reporter.taxCode().map(code -> code.value()).orElse(null),
                    reporter.email().orElse(null));
        }
    }

    static ComplaintFacts of(Complaint complaint, EvidenceView evidence, Caller reader, Instant now) {
        return new ComplaintFacts(
                complaint.code(),
                complaint.filedAt(),
                now,
                complaint.isReportedBy(reader.subject()) ? Complainant.of(reader) : null,
                complaint.calledNumber(),
                complaint.company().orElse(null),
                complaint.product(),
                complaint.calls(),
                complaint.description().orElse(null),
                complaint.consentGiven().orElse(null),
                complaint.askedToStop().orElse(null),
                evidence,
                PassedOn.of(complaint));
    }

    /** The articles that the evidence stands on, each once, in its order. */
    List<String> norms() {
        return evidence.reasons().stream()
                .map(EvidenceView.ReasonView::norm)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
