package it.opposizioni.operator.consultation.result;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.Consultations;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.consultation.cleanup.ConsultationPurge;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opposed lines are returned, or only counted, as their sender chooses: at once, in the background, and when it is repeated. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OpposedFileTest extends ConsultingTest {

    private static final Map<String, String> WITHOUT = Map.of("opposed", "false");

    @Inject
    ConsultationPurge purge;

    @BeforeEach
    void anOpposedNumber() {
        register.oppose("+393331234567");
    }

    @Test
    void itIsReturnedUnlessTheSenderSaysOtherwise() {
        String id = consultations.sent(campaign);
        isReturned(id);
        assertThat(market.file(Market.ACME, id, "opposed")).contains("Rossi").doesNotContain("Verdi");
    }

    @Test
    void whoDoesNotAskForItGetsTheCountAndNoFile() {
        String id = consultations.sealed(consultations.send(campaign, WITHOUT));
        isLeftOut(id);
        assertThat(market.file(Market.ACME, id, "callable")).contains("Verdi").doesNotContain("Rossi");

        clock.set(clock.instant().plus(Duration.ofDays(32)));
        purge.purgeSome(clock.instant());
        hasNoFile(id, "text/csv");
        assertThat(market.value("select opposed_held from consultation")).isEqualTo("f");
    }

    @Test
    void itStaysInTheStoreNoLongerThanTheEvidenceNeedsIt() {
        String id = consultations.sealed(consultations.send(campaign, WITHOUT));
        Path held = Consultations.files(id).resolve("opposed.1");
        await().untilAsserted(() -> {
            purge.discardHeldOpposed();
            assertThat(held).doesNotExist();
        });
        assertThat(market.value("select opposed_held from consultation")).isEqualTo("f");
        assertThat(held.resolveSibling("callable.1")).exists();
    }

    /** The receipt does not name it, and is valid without. */
    @Test
    void theReceiptHasNoDigestOfIt() {
        String id = consultations.sealed(consultations.send(campaign, WITHOUT));
        String receipt = market.operator(Market.ACME)
                .accept(ContentType.JSON)
                .get("/v1/consultations/" + id + "/receipt")
                .then()
                .statusCode(200)
                .body("claims.outputs.name", contains("callable", "exempted", "invalid"))
                .body("claims.counts.opposed", equalTo(1))
                .extract()
                .path("receipt");
        given().contentType(ContentType.JSON)
                .body(Map.of("receipt", receipt, "sha256", "ab".repeat(32)))
                .post("/v1/receipt-verifications")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("VALID"))
                .body("counts.opposed", equalTo(1))
                .body("file.matches", equalTo("NONE"));
        byte[] printed = market.operator(Market.ACME)
                .accept("application/pdf")
                .get("/v1/consultations/" + id + "/receipt")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(printed).startsWith("%PDF-".getBytes());
    }

    @Test
    void aListThatWaitsForItsColumnRemembersIt() {
        String id = consultations
                .send(campaign, Map.of("column", "ask", "opposed", "false"))
                .then()
                .statusCode(202)
                .body("state", equalTo("CHOOSING"))
                .body("returnOpposed", equalTo(false))
                .extract()
                .path("id");
        consultations.choose(id, 0).then().statusCode(202);
        consultations.awaitState(id, "SEALED");
        isLeftOut(id);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRepetitionKeepsTheChoice(boolean wanted) {
        String first = consultations.sealed(consultations.send(campaign, Map.of("opposed", Boolean.toString(wanted))));
        String again = consultations.sealed(consultations.repeat(first, "again"));
        assertThat(again).isNotEqualTo(first);
        if (wanted) {
            isReturned(again);
        } else {
            isLeftOut(again);
        }
        assertThat(consultations.sealed(consultations.repeat(first, "again"))).isEqualTo(again);
    }

    @Test
    void aKeyIdentifiesOneChoice() {
        String id = consultations.sealed(consultations.send(campaign, WITHOUT, "k"));
        assertThat(consultations.sealed(consultations.send(campaign, WITHOUT, "k")))
                .isEqualTo(id);
        for (Map<String, String> other :
                List.of(Map.<String, String>of(), Map.of("opposed", "false", "keep", "false"))) {
            consultations
                    .send(campaign, other, "k")
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("idempotency-key-reused"));
        }
    }

    private void isReturned(String id) {
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id)
                .then()
                .body("returnOpposed", equalTo(true))
                .body("opposed", equalTo(1))
                .body("files.name", contains("callable", "exempted", "invalid", "opposed"));
    }

    private void isLeftOut(String id) {
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id)
                .then()
                .body("returnOpposed", equalTo(false))
                .body("received", equalTo(2))
                .body("opposed", equalTo(1))
                .body("callable", equalTo(1))
                .body("files.name", contains("callable", "exempted", "invalid"));
        for (String kind : List.of("text/csv", "application/gzip", "application/zip")) {
            hasNoFile(id, kind);
        }
    }

    private void hasNoFile(String id, String kind) {
        market.operator(Market.ACME)
                .accept(kind)
                .get("/v1/consultations/" + id + "/files/opposed")
                .then()
                .statusCode(404);
    }
}
