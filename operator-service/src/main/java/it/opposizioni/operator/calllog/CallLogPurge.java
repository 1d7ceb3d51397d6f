package it.opposizioni.operator.calllog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.Waiting;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.ServiceInstance;
import it.opposizioni.operator.consultation.Stage;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** Cleans up after processes that died in the middle of a log, and deletes files whose retention has ended. */
@ApplicationScoped
public class CallLogPurge {

    private static final Logger LOG = Logger.getLogger(CallLogPurge.class);
    private static final int AT_ONCE = 100;

    private final CallLogRepository logs;
    private final CallLogFiles files;
    private final CallLogConfig config;
    private final ServiceInstance instance;
    private final Now now;

    CallLogPurge(CallLogRepository logs, CallLogFiles files, CallLogConfig config, ServiceInstance instance, Now now) {
        this.logs = logs;
        this.files = files;
        this.config = config;
        this.instance = instance;
        this.now = now;
    }

    /** Logs that this process was receiving before it was restarted have failed; those that it was reconciling can be reconciled again. */
    void atStart(@Observes StartupEvent event) {
        Waiting.untilDone(this::letGo);
        Waiting.untilDone(this::discardLeftovers);
    }

    void atStop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) {
        try {
            letGo();
        } catch (RuntimeException e) {
            LOG.warn("Call logs under way are left to the sweep of another copy", e);
        }
    }

    private void letGo() {
        failAndDiscard(() -> {
            logs.leasedTo(instance.name(), CallLogState.CHECKING)
                    .forEach(cutOff -> cutOff.lease().release(Stage.QUEUED, now.get()));
            return logs.leasedTo(instance.name(), CallLogState.RECEIVING);
        });
    }

    @Scheduled(every = "${opposizioni.abandoned.look-every:10s}", delayed = "10s")
    void sweep() {
        Instant at = now.get();
        failAndDiscard(() -> logs.silent(CallLogState.RECEIVING, at.minus(config.abandonedAfter())));
    }

    /** Files that could not be deleted when their log ended, or that belong to none. */
    @Scheduled(every = "${opposizioni.sweep-every:1h}", delayed = "1h")
    void discardLeftovers() {
        List<UUID> leftovers = new ArrayList<>();
        try {
            leftovers.addAll(files.stored());
        } catch (IOException e) {
            LOG.error("The store of call logs cannot be listed", e);
        }
        leftovers.removeAll(QuarkusTransaction.requiringNew().call(() -> logs.withFiles(leftovers)));
        leftovers.forEach(files::deleteAll);
    }

    /** Files are deleted only when it is certain that there are no findings: after the commit. */
    private void failAndDiscard(Callable<List<CallLog>> abandoned) {
        QuarkusTransaction.requiringNew().call(() -> fail(abandoned.call())).forEach(files::deleteAll);
    }

    private List<UUID> fail(List<CallLog> abandoned) {
        abandoned.forEach(log -> log.fail(ConsultationFailure.ABANDONED.name(), null, now.get()));
        return abandoned.stream().map(CallLog::id).toList();
    }

    /** @return how many logs lost their files; to be called again until it is 0. What cannot be deleted is tried again later */
    @Transactional
    public int purgeSome(Instant at) {
        if (!files.answers()) {
            return 0;
        }
        int purged = 0;
        for (CallLog log : logs.toPurge(at, files.storeId(), AT_ONCE)) {
            if (files.deleteAll(log.id())) {
                log.purge(at);
                purged++;
            }
        }
        return purged;
    }
}
