package it.opposizioni.operator.consultation.comparison;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.store.FileStores;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.calllog.CallLogConfig;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.Consultations;
import it.opposizioni.operator.consultation.ConsultingTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A store that cannot be written to, for whatever reason, or a database that is away: a list that is kept waits for it. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class FailedStoreTest extends ConsultingTest {

    @Inject
    ConsultationConfig lists;

    @Inject
    CallLogConfig logs;

    /** Nearly every file is completed by two requests. */
    @Test
    void aSlowStoreHasAnsweredBeforeAnythingCountsAsAbandoned() {
        assertThat(FileStores.LONGEST_REQUEST.multipliedBy(2))
                .isLessThan(lists.abandonedAfter())
                .isLessThan(logs.abandonedAfter());
    }

    @Test
    void anAttemptThatItsStoreFailsDoesNotCount() throws IOException {
        String id = consultations.ask(campaign).path("id");
        // the next attempt is the last one
        market.execute("update consultation set attempt = 5 where id = '" + id + "'");
        Path inTheWay = Files.createFile(Consultations.files(id).resolve("callable.6"));
        consultations.choose(id, 0).then().statusCode(202);
        awaitExcuse(id);
        assertThat(consultations.state(id)).isEqualTo("COMPARING");

        Files.delete(inTheWay);
        market.execute("update consultation set heartbeat_at = started_at - interval '2 minutes'");
        consultations.awaitState(id, "SEALED");
    }

    @Test
    void anAttemptThatTheDatabaseFailsDoesNotCountEither() {
        String id = consultations.ask(campaign).path("id");
        // the next attempt is the last one
        market.execute("update consultation set attempt = 5 where id = '" + id + "'");
        market.letNothingBeSealed("consultation");
        try {
            consultations.choose(id, 0).then().statusCode(202);
            awaitExcuse(id);
            assertThat(consultations.state(id)).isEqualTo("COMPARING");
        } finally {
            market.letBeSealed();
        }
        market.execute("update consultation set heartbeat_at = started_at - interval '2 minutes'");
        consultations.awaitState(id, "SEALED");
    }

    private void awaitExcuse(String id) {
        await().untilAsserted(() -> assertThat(
                        market.value("select attempts_before from consultation where id = '" + id + "'"))
                .isEqualTo("6"));
    }
}
