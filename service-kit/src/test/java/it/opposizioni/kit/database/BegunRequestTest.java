package it.opposizioni.kit.database;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Where too many ask, those that ask first are refused, and those that have begun are finished. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "impatient", value = "true"))
class BegunRequestTest {

    private static final int OF_REQUESTS = 15;

    @Inject
    DataSource database;

    @Inject
    Rows rows;

    @Test
    void whoHasBegunWaitsLonger() throws Exception {
        CompletableFuture<Integer> begun = beside(() -> ask("twice"));
        rows.begun.await();
        List<CompletableFuture<Integer>> all;
        try (Connection holding = database.getConnection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + Rows.LOCK + ")");
            all = Stream.generate(() -> beside(() -> ask("locked")))
                    .limit(OF_REQUESTS)
                    .toList();
            await("they have all connections that requests may have")
                    .until(() -> waitingForTheLock(statement) == OF_REQUESTS);
            rows.again.complete(null);

            assertThat(ask("")).isEqualTo(503);
            assertThat(begun).isNotDone();
            holding.rollback();
        }
        assertThat(begun.join()).isEqualTo(200);
        assertThat(all).extracting(CompletableFuture::join).containsOnly(200);
    }

    private static int ask(String path) {
        return given().get("/v1/rows/" + path).statusCode();
    }

    private static int waitingForTheLock(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = " + Rows.LOCK)) {
            row.next();
            return row.getInt(1);
        }
    }
}
