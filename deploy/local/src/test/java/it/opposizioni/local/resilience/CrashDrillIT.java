package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.Topology;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The process ends at a named point of a consultation's life, on a real database and a real disk; its client tries again with the same
 * key. There is one result then, counted once, the same as if nothing had happened (deploy/docs/threats.md T9, T10). At some points of each
 * kind of list; with {@code -Dcrash.rounds=1}, or more, at all of them so often.
 */
@ExtendWith(RunningSuite.class)
class CrashDrillIT {

    private static final int LINES = 20_000;

    private static Topology topology;
    private static CrashableOperator operatorService;
    private static Api operator;
    private static ConsultationVerifier verifier;
    private static String list;
    private static ConsultationVerifier.Result baseline;
    private static ConsultationVerifier.Result baselineCheck;

    @BeforeAll
    static void startAndReadBaseline(Site site) throws Exception {
        topology = site.topology;
        topology.operator.stopForAWhile();
        operatorService = new CrashableOperator(topology);
        operatorService.start();
        operator = site.operator(site.machine("beta"));
        verifier = new ConsultationVerifier(operator, topology);
        list = list(site);
        baseline = verifier.read(new ListSender(operator, list, ListSender.Mode.STREAMED).send());
        baselineCheck = verifier.read(new ListSender(operator, list, ListSender.Mode.NUMBER_CHECK).send());
        assertThat(baseline.counts().get("opposed")).isPositive();
    }

    private static String list(Site site) throws IOException {
        try (Stream<String> numbers = Files.lines(site.lists().resolve("million.csv"))) {
            return numbers.limit(LINES).map(number -> number + ";Cliente\n").collect(Collectors.joining());
        }
    }

    @AfterAll
    static void startTheUsualService() {
        operatorService.stop();
        topology.operator.start();
    }

    static Stream<CrashPoint> points() {
        int rounds = Integer.getInteger("crash.rounds", 0);
        return rounds == 0
                ? CrashPoint.SOME.stream()
                : IntStream.range(0, rounds).boxed().flatMap(_ -> Stream.of(CrashPoint.values()));
    }

    @ParameterizedTest
    @MethodSource("points")
    void thereIsOneResultCountedOnce(CrashPoint point) {
        ListSender sender = new ListSender(operator, list, point.mode());
        operatorService.addRule(point.rule());

        catchThrowableOfType(UncheckedIOException.class, sender::send);
        operatorService.awaitCrash(point);
        point.ruleForTheNext().ifPresent(operatorService::startAndCrash);
        operatorService.start();
        JsonNode sealed = sender.send();

        verifier.assertExactlyOnce(
                sender.campaign(), sealed, point.mode() == ListSender.Mode.NUMBER_CHECK ? baselineCheck : baseline);
        // those of the crash are deleted when the service has started
        await().untilAsserted(() -> assertThat(verifier.orphans()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void theDrillDetectsTheFault(InjectedFault fault) {
        ListSender sender = new ListSender(operator, list, fault.mode());
        operatorService.addRule(fault.rule());
        try {
            sender.send();
            JsonNode sealed = sender.send();
            assertThatThrownBy(() -> verifier.withTimeout(Duration.ofSeconds(3))
                            .assertExactlyOnce(sender.campaign(), sealed, baseline))
                    .hasMessageContaining(fault.failure());
        } finally {
            operatorService.removeRules();
        }
    }

    @Test
    void theDrillDetectsAMissingLine() {
        String shorter = list.substring(list.indexOf('\n') + 1);
        ListSender sender = new ListSender(operator, shorter, ListSender.Mode.STREAMED);
        JsonNode sealed = sender.send();

        assertThatThrownBy(() -> verifier.assertExactlyOnce(sender.campaign(), sealed, baseline))
                .hasMessageContaining("counts=");
    }
}
