package it.opposizioni.complaint.filing;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The limit of complaints a day counts what is filed, and keeps nobody waiting. */
@QuarkusTest
class FilingLimitTest extends RunningService {

    private static final int A_DAY = 20;

    /** To the database of the service; what requests may not have of them is somebody else's here. */
    private static final int CONNECTIONS = 20;

    private static final int OF_REQUESTS = 15;

    private static final int TOGETHER = 25;

    @Inject
    DataSource database;

    private static Response file(RequestSpecification reporter, String key) {
        return reporter.header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Filings.oneCall(Filings.CALLER))
                .post("/v1/complaints");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** Each has its connection, and has counted nothing yet, when it is let go. */
    @Test
    void manyWhoFileAtOneInstantAreAllServed() throws Exception {
        List<CompletableFuture<Integer>> answers;
        List<Connection> ofOthers = new ArrayList<>();
        try (Connection holding = database.getConnection();
                Statement statement = holding.createStatement()) {
            while (ofOthers.size() < CONNECTIONS - OF_REQUESTS - 1) {
                ofOthers.add(database.getConnection());
            }
            holding.setAutoCommit(false);
            statement.execute("lock table idempotency_key in access exclusive mode");
            answers = IntStream.range(0, TOGETHER)
                    .mapToObj(person -> beside(() ->
                            file(as("together" + person, Role.CITIZEN), key()).statusCode()))
                    .toList();
            await("all that requests may have of the connections wait").until(() -> waiting(statement) == OF_REQUESTS);
            holding.rollback();
        }
        for (CompletableFuture<Integer> answer : answers) {
            assertThat(await(answer)).isEqualTo(201);
        }
        for (Connection one : ofOthers) {
            one.close();
        }
    }

    private static int waiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void whatIsSentAgainUnderItsKeyDoesNotCount() {
        String first = key();
        Response filed = file(giulia(), first);
        for (int i = 1; i < A_DAY; i++) {
            assertThat(file(giulia(), first).<String>path("id")).isEqualTo(filed.path("id"));
            assertThat(file(giulia(), key()).statusCode()).isEqualTo(201);
        }
        assertProblem(file(giulia(), key()), 429);
        assertThat(file(giulia(), first).<String>path("id")).isEqualTo(filed.path("id"));
    }
}
