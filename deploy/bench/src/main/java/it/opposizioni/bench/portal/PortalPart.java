package it.opposizioni.bench.portal;

import it.opposizioni.bench.load.OpenLoop;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Pages of the portal at a fixed rate: two thirds public ones, one third of a citizen and an operator who are signed in. */
public final class PortalPart {

    private static final int PER_SECOND = 200;
    private static final Duration TIME = Duration.ofSeconds(20);

    /** After a start the compilers of four services want more of two cores than the pages do, for minutes. */
    private static final Duration WARM_UP = Duration.ofMinutes(3);

    private static final List<String> PUBLIC = List.of(
            "/it",
            "/en",
            "/it/privacy",
            "/en/help",
            "/en/who-called-me",
            "/en/operator-directory",
            "/en/verify",
            "/en/accessibility");
    private static final List<String> CITIZEN = List.of("/en/personal-area", "/en/personal-area/messages");
    private static final List<String> OPERATOR = List.of("/en/operators", "/en/operators/consultations");

    private final Report report;
    private final TrialSuite suite;
    private final long seed;

    public PortalPart(Report report, TrialSuite suite, long seed) {
        this.report = report;
        this.suite = suite;
        this.seed = seed;
    }

    public void run() throws Exception {
        List<OpenLoop.Call> calls = new ArrayList<>(pages(PUBLIC, Map.of()));
        calls.addAll(pages(CITIZEN, signedIn("giulia", CITIZEN)));
        calls.addAll(pages(OPERATOR, signedIn("acme", OPERATOR)));
        SplittableRandom random = new SplittableRandom(seed);
        try (OpenLoop loop = new OpenLoop()) {
            report.progress("portal: warming up");
            loop.run(PER_SECOND / 2, WARM_UP, _ -> calls.get(random.nextInt(calls.size())));
            report.progress("portal");
            OpenLoop.Result result = loop.run(PER_SECOND, TIME, _ -> calls.get(random.nextInt(calls.size())));
            report.bar(Bar.atMost("portal pages at 200/s, p95", result.milliseconds(95), 50, "ms")
                    .noted(
                            "%d different pages, a third of them signed in; every service on this machine; median %.1f ms%s"
                                    .formatted(calls.size(), result.milliseconds(50), result.complaint())));
        }
    }

    private Map<String, String> signedIn(String name, List<String> pages) throws Exception {
        String cookies = new SignIn().as(name, suite.password(), URI.create(suite.portal() + pages.getFirst()));
        return Map.of("Cookie", cookies);
    }

    private List<OpenLoop.Call> pages(List<String> paths, Map<String, String> headers) {
        return paths.stream()
                .map(path -> new OpenLoop.Call(
                        suite.portal() + path,
                        headers,
                        null,
                        body -> body.stripTrailing().endsWith("</html>")))
                .toList();
    }
}
