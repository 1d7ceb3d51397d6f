package it.opposizioni.bench.register;

import it.opposizioni.bench.database.PgBench;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.load.CpuTimes;
import it.opposizioni.bench.load.OpenLoop;
import it.opposizioni.bench.portal.SignIn;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Token;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Status answers of registry-service, and pages of numbers in the portal, with a whole country's numbers in the register. */
public final class RegisterPart {

    private static final int NUMBERS = 32_000_000;
    private static final int MANY_NUMBERS = 100_000_000;
    private static final long ROOM_FOR_MANY = 120_000_000_000L;
    private static final int FEW_NUMBERS = 2_000_000;
    private static final int ANSWERS_PER_SECOND = 200;
    private static final int CLIENTS = 16;
    private static final int PAGES_PER_SECOND = 50;
    private static final int OWN_NUMBERS = 1_000;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final String PERSON = "giulia";
    private static final Pattern SUBJECT = Pattern.compile("\"sub\":\"([^\"]+)\"");

    private final Report report;
    private final TrialSuite suite;
    private final Path folder;
    private final FilledRegister register;
    private final SplittableRandom random;

    /** One for all requests: Keycloak would be asked for another each time. */
    private final Token registrar;

    /**
     * @param folder where the database is
     * @param quick 2 million numbers
     */
    public RegisterPart(Report report, TrialSuite suite, Path folder, long seed, boolean quick) throws IOException {
        this.report = report;
        this.suite = suite;
        this.folder = folder;
        this.register = new FilledRegister(seed, quick ? FEW_NUMBERS : asManyAsFit(folder));
        this.random = new SplittableRandom(seed);
        this.registrar = suite.registrar();
    }

    private static int asManyAsFit(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() < ROOM_FOR_MANY ? NUMBERS : MANY_NUMBERS;
    }

    public void run() throws Exception {
        report.progress("register: filling with %,d numbers", register.numbers());
        long begun = System.nanoTime();
        int[] own;
        try (Connection connection = suite.database(Services.REGISTRY)) {
            register.fill(connection);
            own = IntStream.generate(() -> register.any(random))
                    .limit(OWN_NUMBERS)
                    .distinct()
                    .toArray();
            FilledRegister.give(
                    connection,
                    holder(),
                    IntStream.of(own).mapToObj(register::id).toArray(UUID[]::new));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        try (OpenLoop loop = new OpenLoop()) {
            answers(loop, seconds);
            pages(loop, own);
        }
    }

    /** Oppositions know their holder by the subject of its tokens. */
    private String holder() {
        String claims = suite.person(PERSON).value().split("\\.")[1];
        Matcher subject = SUBJECT.matcher(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
        if (!subject.find()) {
            throw new IllegalStateException("a token without a subject");
        }
        return subject.group(1);
    }

    private void answers(OpenLoop loop, double seconds) throws Exception {
        String service = suite.urls().registry();
        String filled = ", filled in %.0f s".formatted(seconds);
        answers(loop, "status of a number", filled, register.statusScript(), place -> {
            String right = "\"+" + register.digits(place) + '"';
            String address = service + "/v1/oppositions/" + register.id(place);
            return new OpenLoop.Call(address, authorised(), null, body -> body.contains(right));
        });
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        answers(
                loop,
                "what was true of a number, and when,",
                "",
                register.asOfScript(),
                place -> new OpenLoop.Call(
                        service + "/v1/as-of-answers",
                        authorised(),
                        "{\"number\":\"+%d\",\"at\":\"%s\"}".formatted(register.digits(place), yesterday),
                        body -> body.contains("\"right\":\"CARRIED_OVER\"")));
    }

    private Map<String, String> authorised() {
        return Map.of("Authorization", "Bearer " + registrar.value(), "Content-Type", "application/json");
    }

    /** As the registrar, who may ask for any: each answer is also noted, which is a commit of its own. */
    private void answers(OpenLoop loop, String what, String more, String statements, IntFunction<OpenLoop.Call> call)
            throws Exception {
        report.progress("register: %s", what);
        IntFunction<OpenLoop.Call> any = _ -> call.apply(register.any(random));
        loop.run(ANSWERS_PER_SECOND / 2, WARM_UP, any);
        CpuTimes before = CpuTimes.now();
        OpenLoop.Result result = loop.run(ANSWERS_PER_SECOND, TIME, any);
        String each = CpuTimes.now().eachSince(before, result.micros().getTotalCount());
        String alone = alone(statements);
        report.bar(Bar.atMost(
                        "%s at registry-service, %d/s, p99".formatted(what, ANSWERS_PER_SECOND),
                        result.milliseconds(99),
                        5,
                        "ms")
                .noted("any of %,d numbers%s, each read noted in a commit; median %.1f ms%s; %s; CPU of one: %s"
                        .formatted(
                                register.numbers(), more, result.milliseconds(50), result.complaint(), alone, each)));
    }

    /** What the disk and PostgreSQL take of it, on the same machine just after. */
    private String alone(String statements) throws IOException, InterruptedException {
        Optional<PgBench> pgbench = PgBench.find();
        if (pgbench.isEmpty()) {
            return "there is no pgbench here that would say what PostgreSQL alone takes";
        }
        Path script = Files.writeString(folder.resolve("answers.sql"), statements);
        Histogram micros = pgbench.get()
                .micros(suite.databaseEnvironment(Services.REGISTRY), script, CLIENTS, ANSWERS_PER_SECOND, TIME);
        return "the same statements by pgbench: p99 %.1f ms, median %.1f ms"
                .formatted(micros.getValueAtPercentile(99) / 1e3, micros.getValueAtPercentile(50) / 1e3);
    }

    private void pages(OpenLoop loop, int[] own) throws Exception {
        report.progress("register: pages");
        List<String> pages = IntStream.of(own)
                .mapToObj(place -> suite.portal() + "/en/personal-area/numbers/" + register.id(place))
                .toList();
        Map<String, String> cookies =
                Map.of("Cookie", new SignIn().as(PERSON, suite.password(), URI.create(pages.getFirst())));
        IntFunction<OpenLoop.Call> any = _ -> new OpenLoop.Call(
                pages.get(random.nextInt(pages.size())),
                cookies,
                null,
                body -> body.stripTrailing().endsWith("</html>"));
        loop.run(PAGES_PER_SECOND / 2, WARM_UP, any);
        OpenLoop.Result result = loop.run(PAGES_PER_SECOND, TIME, any);
        report.bar(Bar.atMost(
                        "page of a number, %d/s, p95".formatted(PAGES_PER_SECOND), result.milliseconds(95), 100, "ms")
                .noted("%d numbers of one person; median %.1f ms%s"
                        .formatted(pages.size(), result.milliseconds(50), result.complaint())));
    }
}
