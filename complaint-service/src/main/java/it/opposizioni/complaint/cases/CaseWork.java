package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.cases.announced.AnnouncedDecisions;
import it.opposizioni.complaint.cases.announced.CaseDecided;
import it.opposizioni.complaint.cases.contradiction.Contradictions;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.decision.Hearing;
import it.opposizioni.complaint.cases.document.CaseDocuments;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.cases.official.Officials;
import it.opposizioni.complaint.news.CaseNews;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the regulator does to a case. When two people act on the same state of a case, one succeeds and the other is refused. */
@ApplicationScoped
public class CaseWork {

    private static final Text UNKNOWN_COLLEAGUE = Text.of(
            "Questa persona non ha mai aperto i fascicoli: scegline un’altra.",
            "This person has never opened the cases: choose another one.");
    private static final Text HAS_COMPLAINED = Text.of(
            "Questa persona ha fatto una segnalazione del fascicolo: scegline un’altra.",
            "This person made a complaint of the case: choose another one.");
    private static final Text OTHER_CALLER = Text.of(
            "L’altro fascicolo riguarda un altro chiamante: scegline uno sullo stesso.",
            "The other case is about another caller: choose one about the same.");

    private final CaseRepository cases;
    private final CaseComplaints complaints;
    private final CaseDecisions decisions;
    private final Contradictions contradictions;
    private final AnnouncedDecisions announced;
    private final CaseOpening opening;
    private final CaseCompanies companies;
    private final CaseDocuments documents;
    private final CaseService service;
    private final Officials officials;
    private final CaseNews news;
    private final Outbox outbox;
    private final Idempotency idempotency;

    CaseWork(
            CaseRepository cases,
            CaseComplaints complaints,
            CaseDecisions decisions,
            Contradictions contradictions,
            AnnouncedDecisions announced,
            CaseOpening opening,
            CaseCompanies companies,
            CaseDocuments documents,
            CaseService service,
            Officials officials,
            CaseNews news,
            Outbox outbox,
            Idempotency idempotency) {
        this.cases = cases;
        this.complaints = complaints;
        this.decisions = decisions;
        this.contradictions = contradictions;
        this.announced = announced;
        this.opening = opening;
        this.companies = companies;
        this.documents = documents;
        this.service = service;
        this.officials = officials;
        this.news = news;
        this.outbox = outbox;
        this.idempotency = idempotency;
    }

    /**
     * What is asked of a case, by whom.
     *
     * @param companyRead how many findings about the company outside the register were read; empty where the act does not concern the company
     */
    record Asked(UUID id, long version, OptionalInt companyRead, Caller caller, String idempotencyKey) {

        /** What tells this request from another one under the same key; without a company as in the release before, which is known again. */
        private List<Object> parts(List<?> request) {
            List<Object> parts = new ArrayList<>(List.of("cases", id, version));
            parts.addAll(request);
            if (companyRead.orElse(0) > 0) {
                parts.add(companyRead.getAsInt());
            }
            return parts;
        }
    }

    /** @param to subject of a colleague; empty to take it oneself */
    @Transactional
    CaseView assign(Asked asked, Optional<String> to) {
        return once(asked, List.of("assignment", to), null, (found, doing) -> {
            Official assignee = to.map(this::colleague).orElseGet(() -> Official.of(asked.caller()));
            if (hasComplained(assignee.subject(), found.id())) {
                throw DomainException.invalid("/assignee", "OWN_COMPLAINT", HAS_COMPLAINED);
            }
            found.assign(assignee, doing);
        });
    }

    private Official colleague(String subject) {
        return officials
                .find(subject)
                .orElseThrow(() -> DomainException.invalid("/assignee", "UNKNOWN", UNKNOWN_COLLEAGUE));
    }

    /** An act that needs nothing but its note. */
    @Transactional
    CaseView act(Asked asked, CaseAct act, String note) {
        return once(asked, List.of(act, note), note, (found, doing) -> {
            found.act(act, doing);
            if (act == CaseAct.RETURN) {
                opening.gatherAgain(found);
            }
            if (act == CaseAct.REQUEST_INFORMATION) {
                tell(found, CaseEvents.Notice.INFORMATION_REQUESTED, doing);
            }
            if (act == CaseAct.ARCHIVE) {
                tell(found, CaseEvents.Notice.ARCHIVED, doing);
                // who was told that a case goes on in this one waits for it, asked in this one or not
                cases.mergedInto(found).forEach(merged -> tell(merged, CaseEvents.Notice.ARCHIVED, doing));
            }
        });
    }

    /** @param place that the operator reads; null where the release before asked. @param note for the office alone; null where there is none */
    @Transactional
    CaseView hear(Asked asked, LocalDate on, String place, String note) {
        // without a place as in the release before: the same request under the same key is known again
        List<Object> request = Stream.concat(
                        Stream.<Object>of("hearing", on, Optional.ofNullable(note)), Stream.ofNullable(place))
                .toList();
        String both = Stream.of(place, note).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return once(asked, request, both.isEmpty() ? null : both, (found, doing) -> {
            doing.deadlines().requireHearing(on, Rome.day(doing.at()));
            found.hear(new Hearing(on, place), doing);
            tell(found, CaseEvents.Notice.HEARING_SET, doing);
        });
    }

    private void tell(CaseFile found, CaseEvents.Notice notice, CaseFile.Doing doing) {
        CaseEvents.notice(found, notice, doing.at()).ifPresent(outbox::append);
    }

    /** @param documentsRead how many changes of the authority's own documents were read; empty where the release before asks */
    @Transactional
    CaseView propose(Asked asked, OptionalInt documentsRead, Decision decision) {
        return once(asked, List.of("proposal", decision), null, (found, doing) -> {
            documentsRead.ifPresent(read -> documents.requireRead(found.id(), read));
            found.propose(decision, decisions.write(decision), complaints.bearSanction(found), doing);
            contradictions.requireNone(found.id(), decision);
        });
    }

    /** Announces the decision to operator-service, where the case is about an operator, in whichever part. */
    @Transactional
    CaseView approve(Asked asked) {
        return once(asked, List.of("approval"), null, (found, doing) -> {
            found.history().requireIntact(found.version());
            found.approve(complaints.bearSanction(found), doing);
            // what is known of a complaint may have changed since the proposal
            contradictions.requireNone(found.id(), decisions.of(found).orElseThrow());
            if (found.subject().isOperator()) {
                CaseDecided decided = decisions.announcement(found);
                announced.keep(decided);
                outbox.append(CaseEvents.decided(decided));
            }
        });
    }

    @Transactional
    CaseView merge(Asked asked, UUID into, String reason) {
        return once(asked, into, List.of("merge", into, reason), reason, (found, doing) -> {
            CaseFile other = cases.findForChange(into).orElseThrow(DomainException::notFound);
            if (!found.subject().isSameAs(other.subject())) {
                throw DomainException.invalid("/into", "OTHER_CALLER", OTHER_CALLER);
            }
            companies.requireMergeable(found, other);
            found.mergeInto(other, doing);
            CaseEvents.notice(found, CaseEvents.Notice.CONTINUED, other, doing.at())
                    .ifPresent(outbox::append);
            complaints.move(found, other);
            other.act(CaseAct.GATHER, doing);
        });
    }

    @Transactional
    CaseView split(Asked asked, List<UUID> complaintIds, String reason) {
        return once(asked, List.of("split", complaintIds, reason), reason, (found, doing) -> {
            companies.handOn(found, opening.split(found, complaintIds, doing), doing);
        });
    }

    /**
     * The operator has replied here; {@code act} is for replies that came otherwise. In the caller's transaction, which has locked the case.
     *
     * @return the version of the step
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long replied(UUID id, Official operator) {
        CaseFile found = cases.findForChange(id).orElseThrow(DomainException::notFound);
        found.act(CaseAct.RECORD_REPLY, opening.doing(operator, null));
        cases.flush();
        return found.version();
    }

    /**
     * Gives an operator that asked for it more time to reply, or refuses it, and tells the operator. In the caller's transaction, which has
     * locked the case.
     *
     * @param until the new last day, moved to the next working day where it is a day off; null to refuse
     * @return the last day now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LocalDate answerExtension(UUID id, LocalDate until) {
        CaseFile found = cases.findForChange(id).orElseThrow(DomainException::notFound);
        CaseFile.Doing doing = opening.doing(Official.REGISTER, null);
        if (until != null) {
            found.extendReply(until, doing.deadlines());
        }
        tell(found, until == null ? CaseEvents.Notice.EXTENSION_REFUSED : CaseEvents.Notice.EXTENSION_GRANTED, doing);
        cases.flush();
        return found.dueOn();
    }

    /**
     * Nobody decides about a complaint of their own. In the caller's transaction.
     *
     * @throws DomainException 409 when the official has complained in the case
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireImpartial(UUID id, Caller official) {
        if (hasComplained(official.subject(), id)) {
            throw ComplaintProblems.ownComplaint();
        }
    }

    /** Those of these cases in which the official has complained. In the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> ownAmong(Collection<UUID> ids, Caller official) {
        return cases.withComplaintOf(official.subject(), ids);
    }

    private boolean hasComplained(String person, UUID id) {
        return !cases.withComplaintOf(person, Set.of(id)).isEmpty();
    }

    private CaseView once(Asked asked, List<?> request, String note, BiConsumer<CaseFile, CaseFile.Doing> doing) {
        return once(asked, asked.id(), request, note, doing);
    }

    /** @param other a second case to be locked: of two, the one with the lower id first */
    private CaseView once(
            Asked asked, UUID other, List<?> request, String note, BiConsumer<CaseFile, CaseFile.Doing> doing) {
        return idempotency.once(asked.idempotencyKey(), asked.caller(), asked.parts(request), CaseView.class, () -> {
            Official by = Official.of(asked.caller());
            // first, as wherever a case is locked: it locks the row of the official
            officials.seen(by);
            if (other.compareTo(asked.id()) < 0) {
                cases.findForChange(other);
            }
            CaseFile found = cases.findForChange(asked.id()).orElseThrow(DomainException::notFound);
            found.requireVersion(asked.version());
            asked.companyRead().ifPresent(read -> companies.requireRead(found, read));
            requireImpartial(asked.id(), asked.caller());
            requireImpartial(other, asked.caller());
            doing.accept(found, opening.doing(by, note));
            CaseEvents.news(found).ifPresent(kind -> news.add(found.id(), kind));
            return service.view(found, asked.caller());
        });
    }
}
