package it.opposizioni.operator.evidence.recipients;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.retention.SmallBatches;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Drops questions that nobody could answer: the number in them is kept no longer than it is of use. */
@ApplicationScoped
class UnansweredQuestions {

    private final AskedQuestions questions;
    private final SmallBatches batches;
    private final RecipientConfig config;
    private final Now now;

    UnansweredQuestions(AskedQuestions questions, SmallBatches batches, RecipientConfig config, Now now) {
        this.questions = questions;
        this.batches = batches;
        this.config = config;
        this.now = now;
    }

    @Scheduled(
            every = "${opposizioni.sweep-every:1h}",
            delayed = "4m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void drop() {
        Instant end = now.get().minus(config.kept());
        batches.delete("questions of the register", limit -> questions.drop(end, limit));
    }
}
