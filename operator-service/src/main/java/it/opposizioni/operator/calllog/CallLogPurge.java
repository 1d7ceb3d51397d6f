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

    /**
     * Logs that this process was receiving before it was restarted have failed; those that it was reconciling can be reconciled again. Their files are
     * left to {@link #discardLeftovers}: the store may be slow, or away, and nobody should wait for that.
     */
    void atStart(@Observes StartupEvent event) {
        Waiting.untilDone(this::letGo);
    }

    void atStop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) {
        try {
            letGo().forEach(files::deleteAll);
        } catch (RuntimeException e) {
            LOG.warn("Call logs under way are left to the sweep of another copy", e);
        }
    }

    private List<UUID> letGo() {
        return fail(() -> {
            logs.leasedTo(instance.name(), CallLogState.CHECKING)
                    .forEach(cutOff -> cutOff.lease().release(Stage.QUEUED, now.get()));
            return logs.leasedTo(instance.name(), CallLogState.RECEIVING);
        });
    }

    @Scheduled(every = "${opposizioni.abandoned.look-every:10s}", delayed = "10s")
    void sweep() {
        Instant at = now.get();
        fail(() -> logs.silent(CallLogState.RECEIVING, at.minus(config.abandonedAfter())))
                .forEach(files::deleteAll);
    }

    /** Files that were not deleted when their log ended, or that belong to none. Also as soon as the service has started. */
    @Scheduled(every = "${opposizioni.sweep-every:1h}")
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

    /** @return whose files can be deleted now: only after the commit is it certain that there are no findings */
    private List<UUID> fail(Callable<List<CallLog>> abandoned) {
        return QuarkusTransaction.requiringNew().call(() -> fail(abandoned.call()));
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
