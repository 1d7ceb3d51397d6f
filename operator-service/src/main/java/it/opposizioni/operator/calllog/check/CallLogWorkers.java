package it.opposizioni.operator.calllog.check;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.lifecycle.Stopping;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.store.StoreFailedException;
import it.opposizioni.operator.BackgroundWorkers;
import it.opposizioni.operator.calllog.CallLog;
import it.opposizioni.operator.calllog.CallLogConfig;
import it.opposizioni.operator.calllog.CallLogFailures;
import it.opposizioni.operator.calllog.CallLogFiles;
import it.opposizioni.operator.calllog.CallLogMetrics;
import it.opposizioni.operator.calllog.CallLogService;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import it.opposizioni.operator.consultation.failure.UploadFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reconciles stored logs in the background. An idle worker of any process takes the next one; one whose process died or went silent is taken
 * over, and reconciled again from its beginning.
 */
@ApplicationScoped
public class CallLogWorkers {

    private static final Logger LOG = Logger.getLogger(CallLogWorkers.class);

    private final CallLogService logs;
    private final CallLogRun run;
    private final CallLogFiles files;
    private final CallLogMetrics metrics;
    private final CurrentRegister register;
    private final CallLogConfig config;
    private final Stopping stopping;
    private final BackgroundWorkers workers;

    CallLogWorkers(
            CallLogService logs,
            CallLogRun run,
            CallLogFiles files,
            CallLogMetrics metrics,
            CurrentRegister register,
            CallLogConfig config,
            Stopping stopping) {
        this.logs = logs;
        this.run = run;
        this.files = files;
        this.metrics = metrics;
        this.register = register;
        this.config = config;
        this.stopping = stopping;
        this.workers = new BackgroundWorkers("call-log-", config.workers(), stopping, this::work);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        workers.stop();
    }

    /** There is probably something to reconcile. */
    public void signal() {
        workers.signal();
    }

    @Scheduled(every = "1s", delayed = "1s")
    void poll() {
        signal();
    }

    private void work() {
        try {
            register.latest();
            for (Optional<CallLog> next = take(); next.isPresent(); next = take()) {
                reconcile(next.get());
            }
        } catch (DomainException e) {
            LOG.debug("The register is not known yet", e);
        } catch (RuntimeException e) {
            LOG.warn("Call logs cannot be reconciled now; trying again soon", e);
        }
    }

    private Optional<CallLog> take() {
        return stopping.hasBegun() ? Optional.empty() : logs.take();
    }

    /** @param log leased to this copy */
    private void reconcile(CallLog log) {
        int attempt = log.lease().attempt();
        files.deleteEarlierAttempts(log.id(), attempt);
        try {
            RegisterSnapshot calls = register.latest().telephone();
            metrics.sealed(logs.seal(log.id(), attempt, run.reconcile(log, calls, workers::isEnding)));
        } catch (IOException | RuntimeException e) {
            handle(e, log, attempt);
        }
    }

    private void handle(Exception e, CallLog log, int attempt) {
        if (workers.isEnding()) {
            LOG.infof("Call log %s goes back to the queue: this copy stops", log.id());
            logs.giveBack(log.id(), attempt);
            return;
        }
        if (e instanceof StoreFailedException || DatabaseFailures.isAway(e)) {
            LOG.warnf(e, "Call log %s is reconciled later: its store or the database is away", log.id());
            workers.insist(() -> logs.excuse(log.id(), attempt));
            return;
        }
        UploadFailure failure = CallLogFailures.of(e, true);
        if (failure.is(ConsultationFailure.LIST_GONE)) {
            LOG.errorf("Call log %s is missing or corrupted", log.id());
        }
        if (failure.is(ConsultationFailure.INTERNAL)) {
            LOG.warnf(e, "Call log %s was not reconciled, attempt %d", log.id(), attempt);
            if (log.lease().hasAttemptsLeft(config.attempts())) {
                // without a heartbeat it is taken up again, by this process or another
                return;
            }
        }
        // when it was taken over, this changes nothing
        if (logs.fail(log.id(), attempt, failure.reason(), failure.line())) {
            metrics.failed(1);
            files.deleteAll(log.id());
        }
    }
}
