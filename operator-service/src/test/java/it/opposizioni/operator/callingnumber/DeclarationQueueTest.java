package it.opposizioni.operator.callingnumber;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Declarations wait for each other, and nothing else waits for them. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DeclarationQueueTest extends OperatorServiceTest {

    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    /** More than the connections that requests may have. */
    private static final int MANY = 20;

    @Inject
    CallingNumberRepository numbers;

    @Inject
    Jdbc jdbc;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void approve() {
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
    }

    @Test
    void theOperatorIsFreeWhileItsDeclarationWaits() {
        CompletableFuture<Integer> declared = QuarkusTransaction.requiringNew().call(() -> {
            numbers.serialise();
            CompletableFuture<Integer> waiting = declare(0);
            await("it waits for its turn").until(() -> waiting() == 1);
            // as the sealing of a list takes it
            assertThat(jdbc.exists("select from operator where id = ? for update nowait", Market.SQUILLO))
                    .isTrue();
            return waiting;
        });
        assertThat(declared.join()).isEqualTo(201);
    }

    @Test
    void manyWhoDeclareLeaveConnectionsToTheOthers() {
        assertThat(answersWhileOthersAreServed(this::declare)).containsOnly(201);
    }

    @Test
    void manyWhoSendFilesOfThemDoSoToo() {
        assertThat(answersWhileOthersAreServed(this::send)).containsOnly(200);
    }

    /** @return the states of the answers to all that was asked, once its turn has come */
    private List<Integer> answersWhileOthersAreServed(IntFunction<CompletableFuture<Integer>> asked) {
        List<CompletableFuture<Integer>> waiting = QuarkusTransaction.requiringNew()
                .call(() -> {
                    numbers.serialise();
                    List<CompletableFuture<Integer>> all =
                            IntStream.range(0, MANY).mapToObj(asked).toList();
                    await("all have come").until(() -> open() == MANY);
                    await("some have begun").until(() -> waiting() == 3);
                    assertThat(market.operator(Market.SQUILLO)
                                    .get("/v1/calling-numbers")
                                    .statusCode())
                            .isEqualTo(200);
                    assertThat(waiting()).isEqualTo(3);
                    return all;
                });
        return waiting.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Integer> send(int n) {
        return beside(() -> market.operator(Market.SQUILLO)
                .contentType("text/csv")
                .body("02 1234 57%02d%n".formatted(n))
                .post("/v1/calling-numbers/imports")
                .statusCode());
    }

    private CompletableFuture<Integer> declare(int n) {
        return beside(() ->
                market.declare(Market.SQUILLO, "02 1234 56%02d".formatted(n)).statusCode());
    }

    private int waiting() {
        return jdbc.first(WAITING, row -> row.getInt(1)).orElseThrow();
    }

    private double open() {
        return meters.get("http.server.active.requests").gauge().value();
    }
}
