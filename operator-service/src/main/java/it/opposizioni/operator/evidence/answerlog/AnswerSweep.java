package it.opposizioni.operator.evidence.answerlog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.consultation.screening.ScreeningSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes again what was lost when a process died, and deletes what has been kept long enough. */
@ApplicationScoped
class AnswerSweep {

    private static final Logger LOG = Logger.getLogger(AnswerSweep.class);
    private static final int AT_ONCE = 10;

    private final AnswerRepository answers;
    private final AnswerWriter writer;
    private final ScreeningSource source;
    private final AnswerConfig config;
    private final Now now;

    AnswerSweep(AnswerRepository answers, AnswerWriter writer, ScreeningSource source, AnswerConfig config, Now now) {
        this.answers = answers;
        this.writer = writer;
        this.source = source;
        this.config = config;
        this.now = now;
    }

    /** Those that were not tried yet come first: some that can never be written do not block the others. */
    @Scheduled(
            every = "{opposizioni.evidence.sweep}",
            delayed = "{opposizioni.evidence.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void restoreLost() {
        Instant at = now.get();
        List<UUID> lost = QuarkusTransaction.requiringNew()
                .call(() -> answers.claimLost(at.minus(config.lostAfter()), at, AT_ONCE));
        lost.forEach(this::restore);
        QuarkusTransaction.requiringNew()
                .run(() -> answers.promisedBefore(at.minus(config.filesKept()), AT_ONCE)
                        .forEach(consultation -> answers.delete(consultation, at)));
    }

    /** Also called by a look-up that comes before the writing. Does nothing when the answers are there, or cannot be made. */
    void restore(UUID consultation) {
        try {
            if (writer.writeFrom(consultation, () -> source.reread(consultation))) {
                LOG.infof("Answers of consultation %s were made from its files", consultation);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "Answers of consultation %s could not be made from its files", consultation);
        }
    }

    Instant keptFrom() {
        return Rome.startOf(Rome.day(now.get()).minus(config.kept()));
    }

    /** DPR 26/2022 art. 8 c. 5: 24 months, to the end of the day. */
    @Scheduled(
            every = "${opposizioni.sweep-every:1h}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        Instant at = now.get();
        Instant end = keptFrom();
        int purged;
        do {
            purged = QuarkusTransaction.requiringNew().call(() -> {
                List<UUID> old = answers.sealedBefore(end, AT_ONCE);
                old.forEach(consultation -> answers.delete(consultation, at));
                return old.size();
            });
        } while (purged > 0);
    }
}
