package it.opposizioni.operator.evidence.recipients;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.metrics.DatabaseValue;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/** How many questions of the register wait, and for how long: the same in every copy, because the database says it. */
@ApplicationScoped
class QuestionMetrics {

    private final AskedQuestions questions;
    private final MeterRegistry metrics;
    private final Now now;

    QuestionMetrics(AskedQuestions questions, MeterRegistry metrics, Now now) {
        this.questions = questions;
        this.metrics = metrics;
        this.now = now;
    }

    void register(@Observes StartupEvent event) {
        gauge("opposizioni.answers.asked.waiting", each -> each.questions.waiting());
        gauge("opposizioni.answers.asked.oldest.seconds", QuestionMetrics::oldestSeconds);
    }

    private double oldestSeconds() {
        return DatabaseValue.secondsSince(questions.oldest(), now.get());
    }

    private void gauge(String name, ToDoubleFunction<QuestionMetrics> value) {
        metrics.gauge(name, this, each -> DatabaseValue.orUnknown(() -> value.applyAsDouble(each)));
    }
}
