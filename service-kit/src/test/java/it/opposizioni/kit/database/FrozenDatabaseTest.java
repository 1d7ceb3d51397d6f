package it.opposizioni.kit.database;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.FrozenPostgres;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The time limits are a deployment's here: PostgreSQL keeps its connections and answers nothing, as on a hung disk or machine. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "impatient", value = "true"))
class FrozenDatabaseTest {

    /** What the hanging database may add to what the same requests take on this machine with one that answers. */
    private static final Duration MORE = Duration.ofSeconds(3);

    /** Less than any limit that a request could be waiting for. */
    private static final Duration AT_ONCE = Duration.ofMillis(1_000);

    private static final int PARALLEL = 60;

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Inject
    DataSource database;

    @Inject
    Jdbc jdbc;

    @Inject
    Rows rows;

    @Inject
    LongWork longWork;

    @Inject
    TransactionManager transactions;

    @Inject
    EventProbe probe;

    private record Answer(Response response, Duration took) {

        static Answer of(String method, String path) {
            long begun = System.nanoTime();
            Response response = given().request(method, path);
            return new Answer(response, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** The test before may have left the guard open for a moment. */
    @BeforeEach
    void databaseAnswers() {
        await().until(() -> Answer.of("GET", "/v1/rows").response().statusCode() == 200);
    }

    @Test
    void everyRequestIsToldWhenToTryAgainAndTheServiceRecovers() throws SQLException {
        Duration usual = askAtOnce().stream()
                .map(answer -> answer.join().took())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        try (FrozenPostgres _ = freeze()) {
            List<CompletableFuture<Answer>> first = askAtOnce();
            assertThat(Answer.of("GET", management + "health/live").response().statusCode())
                    .isEqualTo(200);
            first.forEach(coming -> {
                Answer answer = coming.join();
                assertUnavailable(answer);
                assertThat(answer.took()).isLessThan(usual.plus(MORE));
            });

            Stream.of("GET", "POST").forEach(method -> answersAtOnce(method, "/v1/rows", 503));
            answersAtOnce("GET", management + "health/ready", 503);
            answersAtOnce("GET", management + "health/live", 200);
            answersAtOnce("GET", management + "health/group/serving", 200);
            given().accept("text/plain").get(management + "metrics").then().body(containsString("database_away 1.0"));
        }
        await().until(() ->
                Answer.of("GET", management + "health/ready").response().statusCode() == 200);
        for (int i = 0; i < PARALLEL; i++) {
            assertThat(Answer.of("GET", "/v1/rows").response().statusCode()).isEqualTo(200);
        }
        try (EventProbe.Listener portal = probe.listen("portal", "registry.events")) {
            String id = Answer.of("POST", "/v1/rows").response().as(String.class);
            portal.about(id);
        }
    }

    private static List<CompletableFuture<Answer>> askAtOnce() {
        return IntStream.range(0, PARALLEL)
                .mapToObj(i -> beside(() -> Answer.of(i % 2 == 0 ? "GET" : "POST", "/v1/rows")))
                .toList();
    }

    /** A busy machine is late now and then; who waits for the database always is. */
    private static void answersAtOnce(String method, String path, int status) {
        await(path + " is answered at once").until(() -> {
            Answer answer = Answer.of(method, path);
            answer.response().then().statusCode(status);
            return answer.took().compareTo(AT_ONCE) < 0;
        });
    }

    @Test
    void anEventThatIsAppendedBeforeIsSentAfterwards() throws SQLException {
        try (EventProbe.Listener portal = probe.listen("portal", "registry.events")) {
            String id = rows.add().replace("\"", "");
            try (FrozenPostgres _ = freeze()) {
                assertUnavailable(Answer.of("GET", "/v1/rows"));
            }
            portal.about(id);
        }
    }

    /** The broker gives a message up after five failed deliveries: refused at once, they would all be made in a moment. */
    @Test
    void aMessageThatComesMeanwhileIsNotGivenUp() throws SQLException {
        EventProbe.Event event = EventProbe.Event.of(
                "it.opposizioni.registry.thing-noted.v1",
                UUID.randomUUID().toString(),
                1,
                JsonNodeFactory.instance.objectNode().put("note", "kept"));
        try (FrozenPostgres _ = freeze()) {
            assertUnavailable(Answer.of("GET", "/v1/rows"));
            probe.publish("registry.events", event);
            // long enough for five deliveries that are refused at once
            IntStream.range(0, 20).forEach(_ -> assertUnavailable(Answer.of("GET", "/v1/rows")));
        }
        await().until(() -> effects(event) == 1);
        try (EventProbe.Listener dead = probe.deadLetters("operator-service")) {
            assertThat(dead.count()).isZero();
        }
    }

    private int effects(EventProbe.Event event) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from effect where aggregate_id = '" + event.aggregateId() + "'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException _) {
            // not yet
            return 0;
        }
    }

    @Test
    void aCommitThatIsNotAnsweredMayBeTriedAgain() throws SQLException {
        QuarkusTransaction.begin();
        rows.add();
        Throwable failure;
        try (FrozenPostgres _ = freeze()) {
            failure = catchThrowable(QuarkusTransaction::commit);
        }
        assertThat(DatabaseFailures.isPassing(failure)).isTrue();
        await().until(() -> Answer.of("GET", "/v1/rows").response().statusCode() == 200);
    }

    @Test
    void aTransactionThatRanOutOfTimeMayBeAskedForAgain() throws SystemException {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(1));
        rows.add();
        Transaction slow = transactions.getTransaction();
        await().until(() -> slow.getStatus() == Status.STATUS_ROLLEDBACK);
        Throwable failure = catchThrowable(QuarkusTransaction::commit);

        assertThat(DatabaseFailures.mayBeAskedAgain(failure)).isTrue();
        assertThat(DatabaseFailures.isPassing(failure))
                .as("to who tries again by itself")
                .isFalse();
    }

    /** Each copy counts by itself what only must not be a flood, and refuses what could be a guess: never a 500. */
    @Test
    void limitsHoldWhileNobodyCountsForAllCopies() throws SQLException {
        try (FrozenPostgres _ = freeze()) {
            assertUnavailable(Answer.of("GET", "/v1/rows"));
            for (int status : List.of(200, 200, 429)) {
                Answer.of("GET", "/v1/limited/person?name=frozen")
                        .response()
                        .then()
                        .statusCode(status);
            }
            assertUnavailable(Answer.of("GET", "/v1/limited/guess?name=frozen"));
        }
        await().until(() ->
                Answer.of("GET", "/v1/limited/guess?name=frozen").response().statusCode() == 200);
    }

    @Test
    void aSlowStatementIsNoFrozenDatabase() {
        Answer.of("GET", "/v1/rows/slow").response().then().statusCode(200);
    }

    @Test
    void aMistakeOfOursStaysOne() {
        Answer.of("GET", "/v1/rows/wrong").response().then().statusCode(500).body("type", equalTo(urn("internal")));
    }

    @Test
    void connectionsThatTheDatabaseEndedAreReplaced() throws SQLException {
        Answer.of("GET", "/v1/rows");
        end("select pg_terminate_backend(pid) from pg_stat_activity where application_name <> 'watch' "
                + "and pid <> pg_backend_pid() and usename = current_user");

        await().until(() -> Answer.of("GET", "/v1/rows").response().statusCode() == 200);
    }

    /** It is one session that was ended, and no reason to end those of others. */
    @Test
    void whoWorksIsLeftAloneWhenOnlyTheWatchLosesItsConnection() throws SQLException {
        CompletableFuture<Void> work = beside(() -> {
            try {
                end("select pg_sleep(2)");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
        end("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'watch'");

        work.join();
    }

    @Test
    void aStatementEndsInTimeUnlessItIsLongWork() {
        assertThat(statementTimeout()).isEqualTo("30s");
        QuarkusTransaction.requiringNew().run(() -> {
            longWork.allow(Duration.ofMinutes(7));
            assertThat(statementTimeout()).isEqualTo("7min");
        });
        assertThat(statementTimeout()).isEqualTo("30s");
    }

    private String statementTimeout() {
        return jdbc.first("show statement_timeout", row -> row.getString(1)).orElseThrow();
    }

    private void end(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private FrozenPostgres freeze() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return FrozenPostgres.freeze(connection);
        }
    }

    private static void assertUnavailable(Answer answer) {
        answer.response()
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo(urn("unavailable")));
    }

    private static String urn(String slug) {
        return "urn:problem:opposizioni:" + slug;
    }
}
