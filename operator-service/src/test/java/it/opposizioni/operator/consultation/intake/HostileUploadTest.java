package it.opposizioni.operator.consultation.intake;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ChunkedUpload;
import it.opposizioni.operator.consultation.Consultations;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.consultation.cleanup.AbandonedConsultations;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Lists that never end, stop, or may not go on: a clear answer before they end, and nothing left behind
 * (deploy/docs/threats.md T10, T15, T17).
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HostileUploadTest extends ConsultingTest {

    private static final byte[] LINES = "+393331234567\n".repeat(500).getBytes();

    @Inject
    AbandonedConsultations abandoned;

    @TestHTTPResource
    String url;

    @Test
    void aLineWithoutEndIsCutOff() throws Exception {
        byte[] sevens = new byte[64 << 10];
        Arrays.fill(sevens, (byte) '7');
        assertRefusedBeforeItsEnd(sevens, "413", "LINE_TOO_LONG");
    }

    @Test
    void aBinaryUploadIsCutOff() throws Exception {
        assertRefusedBeforeItsEnd(new byte[64 << 10], "422", "NOT_TEXT");
    }

    @Test
    void aListWithoutNumbersIsCutOff() throws Exception {
        assertRefusedBeforeItsEnd("Mario Rossi\n".repeat(5_000).getBytes(), "422", "NO_NUMBERS");
    }

    @Test
    void aCompressionBombIsCutOff() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] lines = "+393331234567\n".repeat(10_000).getBytes();
            for (int i = 0; i < 2_000; i++) {
                gzip.write(lines);
            }
        }
        try (ChunkedUpload upload = new ChunkedUpload(url, token(), campaign, "bomb", "Content-Encoding: gzip")) {
            upload.send(bomb.toByteArray());
            assertThat(await(upload.answer())).startsWith("HTTP/1.1 413").contains("INFLATES_TOO_MUCH");
        }
        assertFailedWithoutTrace("INFLATES_TOO_MUCH");
    }

    private void assertRefusedBeforeItsEnd(byte[] chunk, String status, String code) throws Exception {
        try (ChunkedUpload upload = new ChunkedUpload(url, token(), campaign, "hostile-" + code)) {
            long sent = upload.sendUntilAnswered(chunk, 1L << 30);
            String answer = await(upload.answer());
            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .contains("application/problem+json")
                    .contains(code);
            assertThat(sent).isLessThan(256L << 20);
            assertThat(upload.sendUntilCutOff(chunk, 4L << 30)).isLessThan(4L << 30);
        }
        assertFailedWithoutTrace(code);
    }

    @Test
    void aSuspensionTakesEffectInTheMiddleOfAnUpload() throws Exception {
        try (ChunkedUpload upload = new ChunkedUpload(url, token(), campaign, "k")) {
            upload.send(LINES);
            awaitState("RECEIVING");
            market.decide(Market.ACME, "suspension", "troppe segnalazioni")
                    .then()
                    .statusCode(200);
            await().until(() -> {
                if (!upload.answer().isDone()) {
                    upload.sendUntilAnswered(LINES, LINES.length);
                }
                return upload.answer().isDone();
            });
            assertThat(upload.answer().get())
                    .startsWith("HTTP/1.1 403")
                    .contains("operator-suspended")
                    .contains("troppe segnalazioni");
        }
        assertFailedWithoutTrace("NOT_ALLOWED");
    }

    @Test
    void progressIsSeenWhileTheListArrives() throws Exception {
        try (ChunkedUpload upload = new ChunkedUpload(url, token(), campaign, "k")) {
            await().until(() -> {
                upload.send(LINES);
                Integer received = market.operator(Market.ACME)
                        .get("/v1/consultations?campaign=" + campaign)
                        .then()
                        .extract()
                        .path("items[0].received");
                return received != null && received >= 500;
            });
            market.consult(Market.ACME, campaign, "k", LINES).then().statusCode(409);
            upload.end();
            assertThat(await(upload.answer())).startsWith("HTTP/1.1 202").contains("SEALED");
        }
    }

    @Test
    void aSenderThatDisconnectsLeavesNoHalfResult() throws Exception {
        try (ChunkedUpload upload = new ChunkedUpload(url, token(), campaign, "k")) {
            upload.send(LINES);
            awaitState("RECEIVING");
        }
        awaitState("FAILED");
        assertFailedWithoutTrace("BROKEN_OFF");
        market.consult(Market.ACME, campaign, "k", LINES).then().statusCode(202);
    }

    @Test
    void whatADeadProcessWasReceivingFails() throws Exception {
        String id = market.consult(Market.ACME, campaign, new String(LINES))
                .then()
                .extract()
                .path("id");
        market.execute(
                "update consultation set state = 'RECEIVING', heartbeat_at = heartbeat_at - interval '2 minutes'");

        abandoned.sweep();

        assertThat(market.value("select state || failure from consultation where id = '" + id + "'"))
                .isEqualTo("FAILEDABANDONED");
        assertThat(Consultations.files(id)).doesNotExist();
    }

    @Test
    void atStartTheOwnUnfinishedOnesFailAndLeftoversGo() throws Exception {
        String receiving = market.consult(Market.ACME, campaign, new String(LINES))
                .then()
                .extract()
                .path("id");
        market.execute("update consultation set state = 'RECEIVING'");
        String sealed = market.consult(Market.ACME, campaign, new String(LINES))
                .then()
                .extract()
                .path("id");
        Path leftover = Files.createDirectories(Consultations.files("018f0000-0000-7000-8000-0000000000ff"));
        Files.writeString(leftover.resolve("callable.csv"), "half");

        abandoned.atStart(null);

        assertThat(market.value("select state from consultation where id = '" + receiving + "'"))
                .isEqualTo("FAILED");
        // the start does not wait for the store
        assertThat(Consultations.files(receiving)).exists();
        abandoned.discardLeftovers();
        assertThat(leftover).doesNotExist();
        assertThat(Consultations.files(receiving)).doesNotExist();
        assertThat(market.file(Market.ACME, sealed, "callable")).isEqualTo(new String(LINES));
    }

    private void awaitState(String state) {
        await().until(() -> state.equals(market.value("select state from consultation order by id desc limit 1")));
    }

    private void assertFailedWithoutTrace(String failure) throws IOException {
        awaitState("FAILED");
        assertThat(market.value("select failure from consultation order by id desc limit 1"))
                .isEqualTo(failure);
        String id = market.value("select id from consultation order by id desc limit 1");
        await().until(() -> Files.notExists(Consultations.files(id)));
        assertThat(market.events("consultation-completed")).isEmpty();
    }
}
