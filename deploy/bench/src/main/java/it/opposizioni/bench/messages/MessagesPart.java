package it.opposizioni.bench.messages;

import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;

/** One-time codes while letters to many are due at once: from the request at registry-service to the message inbox. */
public final class MessagesPart {

    private static final int LETTERS = 205_000;
    private static final int FEWER_LETTERS = 20_000;

    /** After a start the compilers of four services want more of two cores than codes do, for minutes. */
    private static final Duration WARM_UP = Duration.ofMinutes(2);

    private static final Duration ALONE = Duration.ofSeconds(60);
    private static final int LIMIT_MILLIS = 2_000;

    private final Report report;
    private final TrialSuite suite;
    private final int letters;

    public MessagesPart(Report report, TrialSuite suite, boolean quick) {
        this.report = report;
        this.suite = suite;
        this.letters = quick ? FEWER_LETTERS : LETTERS;
    }

    public void run() throws Exception {
        try (Connection portal = suite.database(Services.PORTAL);
                Codes codes = new Codes(suite)) {
            WaitingLetters waiting = new WaitingLetters(portal, suite);
            report.progress("codes: warming up");
            codes.measureWhile(during(WARM_UP));
            report.progress("codes alone");
            Histogram alone = codes.measureWhile(during(ALONE));
            report.progress("codes while %d letters go out", letters);
            waiting.store(letters);
            long begun = System.nanoTime();
            Histogram beside = codes.measureWhile(waiting::areLeft);
            double seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1e3;
            report.bar(Bar.atMost(
                            "a code from the request to the inbox while %,d letters go out, p99".formatted(letters),
                            beside.getValueAtPercentile(99),
                            LIMIT_MILLIS,
                            "ms")
                    .noted("%d codes at %d/s, median %d ms, longest %d ms; without letters p99 %d ms, median %d ms"
                            .formatted(
                                    beside.getTotalCount(),
                                    Codes.PER_SECOND,
                                    beside.getValueAtPercentile(50),
                                    beside.getMaxValue(),
                                    alone.getValueAtPercentile(99),
                                    alone.getValueAtPercentile(50))));
            report.bar(Bar.atMost("letters that were begun more than once", waiting.repeated(), 0, "")
                    .noted("%,d letters in %.0f s: %.0f a second".formatted(letters, seconds, letters / seconds)));
        }
    }

    private static BooleanSupplier during(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() < end;
    }
}
