package it.opposizioni.bench.copies;

import it.opposizioni.bench.load.OpenLoop;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** How long a publisher takes to say how it is while many facts wait for the broker: who asks is Kubernetes, and would end a slow one. */
final class UnsentFacts {

    private static final int PER_SECOND = 20;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int MILLISECONDS = 20;

    private final Report report;
    private final String management;

    /** @param management the management address of the publisher */
    UnsentFacts(Report report, String management) {
        this.report = report;
        this.management = management;
    }

    /** @param unsent how many facts wait */
    void measure(int unsent) throws InterruptedException {
        try (OpenLoop loop = new OpenLoop()) {
            measure(loop, unsent, "readiness", "/q/health/ready", body -> body.contains("\"UP\""));
            measure(loop, unsent, "metrics", "/q/metrics", body -> body.contains("outbox"));
        }
    }

    private void measure(OpenLoop loop, int unsent, String what, String path, Predicate<String> right)
            throws InterruptedException {
        OpenLoop.Call call = new OpenLoop.Call(management + path, Map.of(), null, right);
        loop.run(PER_SECOND, TIME, _ -> call);
        OpenLoop.Result result = loop.run(PER_SECOND, TIME, _ -> call);
        report.progress("%s: p99 %.1f ms", what, result.milliseconds(99));
        report.bar(Bar.atMost(
                        "%s with %,d unsent facts, p99".formatted(what, unsent),
                        result.milliseconds(99),
                        MILLISECONDS,
                        "ms")
                .noted("median %.1f ms%s".formatted(result.milliseconds(50), result.complaint())));
    }
}
