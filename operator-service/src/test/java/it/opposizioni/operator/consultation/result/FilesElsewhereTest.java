package it.opposizioni.operator.consultation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.Consultations;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.consultation.Lists;
import it.opposizioni.operator.consultation.cleanup.AbandonedConsultations;
import it.opposizioni.operator.consultation.cleanup.ConsultationPurge;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Copies of the service that have a directory each: what another one has is not gone. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class FilesElsewhereTest extends ConsultingTest {

    @Inject
    ConsultationPurge purge;

    @Inject
    AbandonedConsultations abandoned;

    @Test
    void whereItsFilesAreIsNoted() {
        String id = consultations.sent(campaign);
        assertThat(market.value("select length(stored_in) from consultation where id = '" + id + "'"))
                .isEqualTo("36");
    }

    @Test
    void aResultOfAnotherStoreIsOutOfReachAndNotDeleted() throws IOException {
        String id = consultations.sent(campaign);
        hide(id);
        elsewhere(id);
        for (String path : new String[] {"/files/callable", "/invalid-lines"}) {
            market.operator(Market.ACME)
                    .get("/v1/consultations/" + id + path)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("detail", containsString("ci sono ancora"));
        }
        consultations.repeat(id, "again").then().statusCode(503);

        market.execute("update consultation set stored_in = null");
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/files/callable")
                .then()
                .statusCode(410);
    }

    @Test
    void aListOfAnotherStoreWaitsForItsOwnWorkers() throws IOException {
        String id = consultations.ask(campaign).path("id");
        Path hidden = hide(id);
        elsewhere(id);
        consultations.choose(id, 0).then().statusCode(202);

        // the process that compares this one has passed over the other, which is older
        String own = consultations.ask(campaign).path("id");
        consultations.choose(own, 0).then().statusCode(202);
        consultations.awaitState(own, "SEALED");
        assertThat(consultations.state(id)).isEqualTo("COMPARING");

        Files.move(hidden, Consultations.files(id));
        market.execute("update consultation set stored_in = null");
        consultations.awaitState(id, "SEALED");
    }

    @Test
    void columnsOfAnotherStoresListCanBeAskedForLater() throws IOException {
        String id = consultations.ask(campaign).path("id");
        hide(id);
        elsewhere(id);
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/preview?delimiter=COMMA")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    @Test
    void whatAnotherStoreHasIsDeletedByThoseWhoSeeIt() throws IOException {
        String id = consultations.sealed(consultations.send(campaign, Map.of("opposed", "false")));
        elsewhere(id);
        market.execute("update consultation set kept = true, keep_list = false, opposed_held = true");
        assertThat(purge.discardSomeLists()).isZero();
        purge.discardHeldOpposed();
        assertThat(purge.purgeSome(clock.instant().plus(Duration.ofDays(32)))).isZero();
        assertThat(market.value("select opposed_held and kept and purged_at is null from consultation"))
                .isEqualTo("t");

        market.execute("update consultation set stored_in = null");
        assertThat(purge.discardSomeLists()).isEqualTo(1);
        assertThat(purge.purgeSome(clock.instant().plus(Duration.ofDays(32)))).isEqualTo(1);
    }

    /** Also one that has only begun, and of which the other has nothing but files yet. */
    @Test
    void whatAnotherProcessReceivesIsNotAbandoned() throws IOException {
        String id = market.consult(Market.ACME, campaign, Lists.TWO_CONTACTS).path("id");
        market.execute("update consultation set state = 'RECEIVING', received_by = 'another:8082', heartbeat_at = '%s'"
                .formatted(clock.instant()));
        abandoned.atStart(null);
        abandoned.discardLeftovers();
        abandoned.sweep();
        assertThat(Consultations.files(id).resolve("input")).exists();
        assertThat(consultations.state(id)).isEqualTo("RECEIVING");
        market.operator(Market.ACME).get("/v1/consultations/" + id).then().body("state", equalTo("RECEIVING"));
    }

    private void elsewhere(String id) {
        market.execute("update consultation set stored_in = 'elsewhere' where id = '" + id + "'");
    }

    /** @return where its files are now */
    private static Path hide(String id) throws IOException {
        Path hidden = Path.of("target", "hidden-" + id);
        return Files.move(Consultations.files(id), hidden);
    }
}
