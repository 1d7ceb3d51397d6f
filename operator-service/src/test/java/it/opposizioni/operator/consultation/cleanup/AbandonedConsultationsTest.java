package it.opposizioni.operator.consultation.cleanup;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.Consultations;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.consultation.Lists;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A process that was thought dead and was only slow: what it seals in the last moment stays sealed, and whole (deploy/docs/threats.md T10).
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AbandonedConsultationsTest extends ConsultingTest {

    private static final String LIST = "+393331234567\n06 42986411\n";
    private static final String WAITERS =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    @Inject
    AbandonedConsultations abandoned;

    @Inject
    ConsultationRepository repository;

    @Inject
    DataSource database;

    private String id;

    @BeforeEach
    void aListThatSeemsToArriveAndIsSilent() {
        id = consult().path("id");
        market.execute("update consultation set received_by = coalesce(received_by, 'nobody')");
    }

    @Test
    void theSweepLeavesAloneWhatIsSealedMeanwhile() throws Exception {
        whileItIsSealed(() -> {
            abandoned.sweep();
            return null;
        });
        assertSealedAndWhole();
    }

    @Test
    void theStartLeavesAloneWhatIsSealedMeanwhile() throws Exception {
        whileItIsSealed(() -> {
            abandoned.atStart(null);
            return null;
        });
        assertSealedAndWhole();
    }

    @Test
    void theSameKeyLeavesAloneWhatIsSealedMeanwhile() throws Exception {
        Response again = whileItIsSealed(this::consult);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.<String>path("id")).isEqualTo(id);
        assertSealedAndWhole();
    }

    @Test
    void filesThatMeanNothingAnyMoreAreFoundLaterToo() throws Exception {
        Path leftover =
                Files.createDirectories(Consultations.files(UUID.randomUUID().toString()));
        Files.writeString(leftover.resolve("callable.1"), "half");
        market.execute("update consultation set state = 'FAILED' where id = '" + id + "'");

        abandoned.discardLeftovers();

        assertThat(leftover).doesNotExist();
        assertThat(Consultations.files(id)).doesNotExist();
    }

    @Test
    void anyNumberOfStoredListsCanBeAskedFor() {
        List<UUID> many = Stream.concat(Stream.generate(UUID::randomUUID).limit(70_000), Stream.of(UUID.fromString(id)))
                .toList();
        assertThat(QuarkusTransaction.requiringNew().call(() -> repository.withFiles(many)))
                .containsExactly(UUID.fromString(id));
    }

    /** It looks silent to everybody, until the seal of the slow process, which is under way, commits. */
    private <T> T whileItIsSealed(Callable<T> action) throws Exception {
        seemsSilent();
        try (Connection seal = database.getConnection()) {
            seal.setAutoCommit(false);
            try (Statement statement = seal.createStatement()) {
                // the service's own sweep may have come between
                while (statement.executeUpdate(
                                "update consultation set state = 'SEALED' where state = 'RECEIVING' and id = '" + id
                                        + "'")
                        == 0) {
                    seal.rollback();
                    aListThatSeemsToArriveAndIsSilent();
                    seemsSilent();
                }
            }
            CompletableFuture<T> acting = beside(() -> {
                try {
                    return action.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            await().until(() -> acting.isDone() || !market.value(WAITERS).equals("0"));
            seal.commit();
            return await(acting);
        }
    }

    private void seemsSilent() {
        market.execute("update consultation set state = 'RECEIVING', heartbeat_at = started_at - interval '2 minutes'");
    }

    private void assertSealedAndWhole() {
        assertThat(market.value("select state from consultation where id = '" + id + "'"))
                .isEqualTo("SEALED");
        assertThat(market.file(Market.ACME, id, "callable")).isEqualTo(LIST);
    }

    private Response consult() {
        return market.consult(Market.ACME, campaign, "key", Lists.bytes(LIST));
    }
}
