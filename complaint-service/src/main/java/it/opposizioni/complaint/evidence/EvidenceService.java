package it.opposizioni.complaint.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.desk.DeskPeople;
import it.opposizioni.complaint.evidence.request.EvidenceRounds;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Collects what the sources say about a complaint, assesses it, and shows it to those who may see it. */
@ApplicationScoped
public class EvidenceService {

    private static final Logger LOG = Logger.getLogger(EvidenceService.class);

    private final EvidenceRepository statements;
    private final EvidenceRounds rounds;
    private final ComplaintService complaints;
    private final DeskPeople desk;
    private final ObjectMapper json;
    private final Now now;

    EvidenceService(
            EvidenceRepository statements,
            EvidenceRounds rounds,
            ComplaintService complaints,
            DeskPeople desk,
            ObjectMapper json,
            Now now) {
        this.statements = statements;
        this.rounds = rounds;
        this.complaints = complaints;
        this.desk = desk;
        this.json = json;
        this.now = now;
    }

    /** Called in the transaction that records the event as received. Ignores events of other types. */
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case RegistrationStatement.TYPE -> {
                RegistrationStatement said = event.as(RegistrationStatement.class);
                store(said.complaintId(), Source.REGISTER, said.statedAt(), event);
            }
            case CallerStatement.TYPE -> {
                CallerStatement said = event.as(CallerStatement.class);
                store(said.complaintId(), Source.OPERATORS, said.statedAt(), event);
            }
            default -> {
                // oppositions, operators and the like come on the same queues
            }
        }
    }

    private void store(UUID complaintId, Source source, Instant statedAt, ReceivedEvent event) {
        Objects.requireNonNull(complaintId, "complaintId");
        Objects.requireNonNull(statedAt, "statedAt");
        // the lock: of two statements that arrive at once the second waits for the first
        var complaint = complaints.forEvidence(complaintId);
        if (!statements.keep(
                complaintId,
                source,
                event.aggregateVersion(),
                statedAt,
                event.data().toString())) {
            return;
        }
        complaint.ifPresentOrElse(
                this::assess,
                () -> LOG.warnf("A statement about complaint %s, which does not exist here, was stored", complaintId));
    }

    private void assess(Complaint complaint) {
        Facts facts = history(complaint, false).current();
        complaints.assess(
                complaint,
                Assessment.of(facts).finding(),
                Assessment.of(facts.forReporter()).finding(),
                facts.isComplete());
        rounds.answered(complaint.id());
    }

    /**
     * What is known so far, as this person may see it. What its reporter does not look at is noted.
     *
     * @throws DomainException 404 when there is no such complaint, or it is another person's
     */
    @Transactional
    public EvidenceView show(UUID complaintId, Caller caller, Locale locale) {
        Complaint complaint = complaints.visible(complaintId, caller, RecordKind.EVIDENCE);
        return EvidenceView.of(complaintId, history(complaint, !caller.is(Role.REGULATOR)), now.get(), locale);
    }

    /** Whom the evidence points at so far, in the caller's transaction. */
    public Accusation accusation(Complaint complaint) {
        return Accused.of(history(complaint, false).current());
    }

    private EvidenceHistory history(Complaint complaint, boolean forReporter) {
        return EvidenceHistory.of(
                Facts.of(complaint),
                registrations(complaint),
                read(complaint.id(), Source.OPERATORS, CallerStatement.class),
                forReporter);
    }

    private List<RegistrationStatement> registrations(Complaint complaint) {
        List<RegistrationStatement> stated = read(complaint.id(), Source.REGISTER, RegistrationStatement.class);
        return desk.knows(complaint.id())
                ? stated.stream().map(RegistrationStatement::aboutProvedLine).toList()
                : stated;
    }

    private <T> List<T> read(UUID complaintId, Source source, Class<T> reading) {
        return statements.bodies(complaintId, source).stream()
                .map(body -> parse(body, reading))
                .toList();
    }

    private <T> T parse(String body, Class<T> reading) {
        try {
            return json.readValue(body, reading);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored statement cannot be read", e);
        }
    }
}
