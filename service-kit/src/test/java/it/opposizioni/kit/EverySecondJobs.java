package it.opposizioni.kit;

import io.quarkus.scheduler.common.runtime.ScheduledMethod;
import io.quarkus.scheduler.common.runtime.SchedulerContext;
import it.opposizioni.kit.testing.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * What copies, counts and recoveries do every second is done here as often as a test looks whether it is done: Quarkus' scheduler knows no
 * shorter time, and several of them follow each other. A deployment runs them side by side too, in several processes.
 */
@ApplicationScoped
public class EverySecondJobs {

    private static final Logger LOG = Logger.getLogger(EverySecondJobs.class);

    private static final Pattern SETTING =
            Pattern.compile("\\$\\{opposizioni\\.(inbox|replica|recovery)\\.(fold|answer|compare|look)-every:\\w+}");

    private final SchedulerContext scheduler;

    EverySecondJobs(SchedulerContext scheduler) {
        this.scheduler = scheduler;
    }

    /** Does them until {@code reached}. */
    public void await(Callable<Boolean> reached) {
        List<ScheduledMethod> jobs = scheduler.getScheduledMethods().stream()
                .filter(EverySecondJobs::isOne)
                .toList();
        Patience.await().until(() -> {
            jobs.forEach(this::doOnce);
            return reached.call();
        });
    }

    /** As the scheduler does it: one that fails has its next turn. */
    private void doOnce(ScheduledMethod job) {
        try {
            scheduler
                    .createInvoker(job.getInvokerClassName())
                    .invoke(null)
                    .toCompletableFuture()
                    .join();
        } catch (Exception e) {
            LOG.warnf(e, "%s is done again", job.getMethodDescription());
        }
    }

    private static boolean isOne(ScheduledMethod method) {
        return method.getSchedules().stream()
                .anyMatch(schedule -> SETTING.matcher(schedule.every()).matches());
    }
}
