package it.opposizioni.complaint.evidence.request;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.complaint.evidence.request.EvidenceRequests.Request;
import it.opposizioni.kit.metrics.DatabaseValue;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/**
 * Asks again for evidence that has not come, with growing pauses and for the legal period. Metrics {@code opposizioni_evidence_waiting} and
 * {@code opposizioni_evidence_waiting_oldest_seconds} tell how many complaints wait, and for how long.
 */
@ApplicationScoped
public class EvidenceRounds {

    private static final Logger LOG = Logger.getLogger(EvidenceRounds.class);

    /** A replica of the version before this one may have taken complaints in the meantime. */
    private static final Duration OVERLOOKED = Duration.ofDays(2);

    private static final List<String> ALL_SOURCES = List.of("REGISTER", "OPERATORS");

    private final EvidenceRequests requests;
    private final ComplaintService complaints;
    private final EvidenceConfig config;
    private final MeterRegistry metrics;
    private final Now now;

    EvidenceRounds(
            EvidenceRequests requests,
            ComplaintService complaints,
            EvidenceConfig config,
            MeterRegistry metrics,
            Now now) {
        this.requests = requests;
        this.complaints = complaints;
        this.config = config;
        this.metrics = metrics;
        this.now = now;
    }

    /** In the transaction of the filing, which is the first round. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID complaintId, Instant filedAt) {
        requests.open(complaintId, filedAt, filedAt.plus(config.pauseAfter(1)), config.askedUntil(filedAt));
    }

    /** One more call was reported: in its transaction both sources are asked once more, about all calls. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void askAboutAllCalls(Complaint complaint) {
        Instant at = now.get();
        int round = complaint.nextRound();
        complaints.askForEvidence(complaint, round, ALL_SOURCES, at);
        requests.askAgain(
                complaint.id(), round, at, at.plus(config.pauseAfter(1)), config.askedUntil(complaint.filedAt()));
    }

    @Scheduled(every = "${evidence.ask-every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void askAgain() {
        Instant at = now.get();
        List<UUID> due = QuarkusTransaction.requiringNew()
                .call(() -> requests.claimDue(at, at.plus(config.lease()), config.atOnce()));
        for (UUID complaintId : due) {
            try {
                QuarkusTransaction.requiringNew().run(() -> ask(complaintId, at));
            } catch (RuntimeException e) {
                LOG.warnf(e, "Evidence of complaint %s was not asked for; it is tried again", complaintId);
            }
        }
    }

    /** The complaint is locked first, as by a statement that arrives. */
    private void ask(UUID complaintId, Instant at) {
        Complaint complaint = complaints.forEvidence(complaintId).orElse(null);
        List<String> missing = requests.missing(complaintId);
        Request request = requests.find(complaintId).orElse(null);
        if (complaint == null || request == null || isOver(complaint, request, missing, at)) {
            requests.close(complaintId);
            return;
        }
        int round = request.round() + 1;
        complaints.askForEvidence(complaint, round, missing, at);
        requests.asked(complaintId, round, at.plus(config.pauseAfter(round)));
    }

    private static boolean isOver(Complaint complaint, Request request, List<String> missing, Instant at) {
        return missing.isEmpty() || complaint.stage() == Stage.WITHDRAWN || !at.isBefore(request.until());
    }

    /** In the transaction of the answers. Nobody is asked again about complaints for which these were the last ones missing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answered(Collection<UUID> complaintIds) {
        requests.closeAnswered(complaintIds);
    }

    @Scheduled(
            every = "${opposizioni.sweep-every:1h}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void findOverlooked() {
        Instant at = now.get();
        requests.unasked(at.minus(OVERLOOKED), at.minus(config.firstPause()))
                .forEach(each -> begin(each.complaintId(), each.filedAt()));
    }

    void register(@Observes StartupEvent event) {
        gauge("opposizioni.evidence.waiting", rounds -> rounds.requests.count());
        gauge("opposizioni.evidence.waiting.oldest.seconds", EvidenceRounds::oldestSeconds);
    }

    private double oldestSeconds() {
        return DatabaseValue.secondsSince(requests.oldest(), now.get());
    }

    private void gauge(String name, ToDoubleFunction<EvidenceRounds> value) {
        metrics.gauge(name, this, rounds -> DatabaseValue.orUnknown(() -> value.applyAsDouble(rounds)));
    }
}
