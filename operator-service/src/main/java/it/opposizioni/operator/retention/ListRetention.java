package it.opposizioni.operator.retention;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.metrics.TimedRun;
import it.opposizioni.kit.metrics.TimedRuns;
import it.opposizioni.kit.retention.SmallBatches;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.calllog.CallLogPurge;
import it.opposizioni.operator.consultation.cleanup.ConsultationPurge;
import it.opposizioni.operator.registerreplica.past.RegisterMoments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Period;

/**
 * Lists and results are deleted 30 days after the seal: until then the operator can fetch them and have the same list compared again,
 * afterwards nobody needs them; a list that is not to be kept is deleted as soon as it is compared, and opposed lines that were not
 * asked for as soon as the evidence is written. The receipt stays for good, the evidence for 24 months (DPR 26/2022 art. 8 c. 5). Logs of calls
 * and what was found in them are kept as lists are.
 */
@ApplicationScoped
class ListRetention {

    /** DPR 26/2022 art. 7 c. 12. */
    private static final Period ACCESSES = Period.ofMonths(12);

    /** As long as the answers of consultations: calls before that cannot be held to anything. */
    private static final Period MOMENTS = Period.ofMonths(24);

    private final ConsultationPurge consultations;
    private final CallLogPurge callLogs;
    private final RegisterMoments moments;
    private final AccessLog accesses;
    private final SmallBatches batches;
    private final Now now;
    private final TimedRun run;

    ListRetention(
            ConsultationPurge consultations,
            CallLogPurge callLogs,
            RegisterMoments moments,
            AccessLog accesses,
            SmallBatches batches,
            Now now,
            TimedRuns runs) {
        this.callLogs = callLogs;
        this.moments = moments;
        this.accesses = accesses;
        this.consultations = consultations;
        this.batches = batches;
        this.now = now;
        this.run = runs.named("retention");
    }

    void register(@Observes StartupEvent event) {
        run.show();
    }

    @Scheduled(
            every = "${opposizioni.held-opposed.look-every:10s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void discardHeldOpposed() {
        consultations.discardHeldOpposed();
    }

    @Scheduled(
            every = "${opposizioni.retention.every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        run.of(this::purgeAll);
    }

    private void purgeAll() {
        batches.delete("lists that are not kept", _ -> consultations.discardSomeLists());
        batches.delete("consultations' files", _ -> consultations.purgeSome(now.get()));
        batches.delete("call logs' files", _ -> callLogs.purgeSome(now.get()));
        batches.delete("moments of the register", now.get(), MOMENTS, moments::forget);
        batches.delete("notes of accesses", now.get(), ACCESSES, accesses::forget);
    }
}
