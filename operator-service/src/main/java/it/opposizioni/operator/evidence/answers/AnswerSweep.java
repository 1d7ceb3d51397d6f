package it.opposizioni.operator.evidence.answers;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.consultation.answers.AnswerSource;
import it.opposizioni.operator.consultation.answers.AnsweredNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes anew what a process took with it when it died, and takes away what has been kept long enough. */
@ApplicationScoped
class AnswerSweep {

    private static final Logger LOG = Logger.getLogger(AnswerSweep.class);
    private static final int AT_ONCE = 10;

    private final AnswerRepository answers;
    private final AnswerWriter writer;
    private final Instance<AnswerSource> source;
    private final AnswerConfig config;
    private final Now now;

    AnswerSweep(
            AnswerRepository answers,
            AnswerWriter writer,
            Instance<AnswerSource> source,
            AnswerConfig config,
            Now now) {
        this.answers = answers;
        this.writer = writer;
        this.source = source;
        this.config = config;
        this.now = now;
    }

    @Scheduled(
            every = "${opposizioni.evidence.sweep:30s}",
            delayed = "${opposizioni.evidence.sweep:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void makeLostAnew() {
        Instant at = now.get();
        for (UUID consultation : promised(at)) {
            makeAnew(consultation);
        }
        List<UUID> hopeless =
                QuarkusTransaction.requiringNew().call(() -> answers.promised(at.minus(config.filesKept()), AT_ONCE));
        hopeless.forEach(consultation -> takeAway(List.of(consultation), at));
    }

    private List<UUID> promised(Instant at) {
        return QuarkusTransaction.requiringNew().call(() -> answers.promised(at.minus(config.lostAfter()), AT_ONCE));
    }

    /** Also for a look-up that comes before the writing. Does nothing when the answers are there, or cannot be made. */
    void makeAnew(UUID consultation) {
        try {
            Optional<AnsweredNumbers> numbers = source.get().reread(consultation);
            if (numbers.isPresent()) {
                try (AnsweredNumbers found = numbers.get()) {
                    if (writer.write(consultation, found)) {
                        LOG.infof("Answers of consultation %s were made from its files", consultation);
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "Answers of consultation %s could not be made from its files", consultation);
        }
    }

    /** DPR 26/2022 art. 8 c. 5: 24 months, to the end of the day. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        Instant at = now.get();
        Instant end = Rome.startOf(Rome.day(at).minus(config.kept()));
        int purged;
        do {
            purged = QuarkusTransaction.requiringNew().call(() -> {
                List<UUID> old = answers.sealedBefore(end, AT_ONCE);
                old.forEach(consultation -> answers.takeAway(consultation, at));
                return old.size();
            });
        } while (purged > 0);
    }

    private void takeAway(List<UUID> consultations, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> consultations.forEach(id -> answers.takeAway(id, at)));
    }
}
