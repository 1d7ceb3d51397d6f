package it.opposizioni.registry.telcofeed;

import static it.opposizioni.registry.telcofeed.Feeds.DUE;
import static it.opposizioni.registry.telcofeed.Feeds.UNO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Which feeds are taken: whole, signed by their telco, and once. */
@QuarkusTest
class TelcoFeedIntakeTest extends TelcoFeedScenario {

    @Test
    void aFeedThatSaysNothingIsRefused() {
        for (String nothing : List.of("", "number,event,date\n", "number,event,date\n\n\n")) {
            feeds.send(UNO, "empty", nothing)
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("not-a-number-list"))
                    .body("detail", equalTo("Nel file non c’è nessuna linea: invialo quando c’è qualcosa da dire."));
        }
        assertThat(register.count("select count(*) from telco_feed")).isZero();
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
    }

    @Test
    void whatIsNotCompressedAsItSaysIsRefused() {
        byte[] body = unlisted(LANDLINE).getBytes(StandardCharsets.US_ASCII);
        feeds.telco(UNO)
                .contentType("text/csv")
                .queryParam("feedId", "1")
                .header("Content-Encoding", "gzip")
                .header("Feed-Signature", Feeds.signature(body))
                .body(body)
                .post("/v1/telco-feeds")
                .then()
                .statusCode(400)
                .body("type", endsWith("invalid-body"));
        assertThat(register.count("select count(*) from telco_feed")).isZero();
    }

    @Test
    void whatChangedIsCountedByDay() {
        feeds.apply(UNO, "1", unlisted(LANDLINE) + "no number,UNLISTED,2026-11-20\n");
        clock.set(NOW.plus(Duration.ofDays(2)));
        feeds.apply(DUE, "1", unlisted(OTHER_LANDLINE));
        feeds.registrar("gestore")
                .get(Feeds.PATH + "/days")
                .then()
                .statusCode(200)
                .body("items.day", equalTo(List.of("2026-11-25", "2026-11-27")))
                .body("items.begun", equalTo(List.of(1, 1)))
                .body("items.invalidLines", equalTo(List.of(1, 0)));
        feeds.registrar("gestore")
                .get(Feeds.PATH + "/days?days=1")
                .then()
                .body("items.day", equalTo(List.of("2026-11-27")));
    }

    @Test
    void theSameIdAndTheSameContentAreOneFeed() {
        String location = feeds.send(UNO, "1", unlisted(LANDLINE))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        for (String id : List.of("1", "2")) {
            feeds.send(UNO, id, unlisted(LANDLINE)).then().statusCode(200).header("Location", equalTo(location));
        }
        feeds.send(UNO, "1", unlisted(OTHER_LANDLINE)).then().statusCode(409).body("type", endsWith("feed-exists"));
        feeds.finish();
        feeds.registrar("gestore").get(Feeds.PATH).then().body("items", hasSize(1));
        assertThat(register.count("select count(*) from opposition")).isEqualTo(1);
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
        assertThat(register.count("select count(*) from legacy_import_upload")).isZero();
    }

    @Test
    void whatIsNotSignedByItsTelcoLeavesNothing() throws IOException {
        byte[] file = unlisted(LANDLINE).getBytes(StandardCharsets.US_ASCII);
        byte[] other = unlisted(OTHER_LANDLINE).getBytes(StandardCharsets.US_ASCII);
        for (String signature : new String[] {null, "x", Feeds.signature(other)}) {
            feeds.sendBody(UNO, "1", file, signature).then().statusCode(422).body("type", endsWith("feed-not-genuine"));
        }
        feeds.sendBody("nobody", "1", file, Feeds.signature(file)).then().statusCode(403);
        assertThat(register.count("select count(*) from telco_feed")).isZero();
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
        assertThat(register.count("select count(*) from legacy_import_upload")).isZero();
        feeds.sendBody(UNO, "1", compressed(file), Feeds.signature(file)).then().statusCode(202);
    }

    @Test
    void aTelcoSeesItsOwnFeedsAlone() {
        String location =
                feeds.send(UNO, "1", unlisted(LANDLINE)).then().extract().header("Location");
        feeds.telco(DUE).get(location).then().statusCode(404);
        feeds.telco(DUE).get(location + "/invalid-lines").then().statusCode(404);
        feeds.telco(DUE).get(Feeds.PATH).then().body("items", hasSize(0));
        feeds.telco(UNO).get(Feeds.PATH).then().body("items", hasSize(1));
        feeds.registrar("gestore").get(location).then().statusCode(200);
        feeds.telco(UNO).post(location + "/release").then().statusCode(403);
    }

    private static byte[] compressed(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text);
        }
        return bytes.toByteArray();
    }
}
