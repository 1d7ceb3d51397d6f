package it.opposizioni.operator.consultation.result;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.Consultations;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.consultation.Lists;
import it.opposizioni.operator.consultation.cleanup.ConsultationPurge;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the list and what came of it are kept, and that nobody can read them where they lie. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class KeptFilesTest extends ConsultingTest {

    @Inject
    ConsultationPurge purge;

    @Test
    void aListThatMustNotBeKeptIsDeleted() throws IOException {
        String id = consultations
                .send(campaign, Map.of("keep", "false"))
                .then()
                .statusCode(202)
                .body("repeatable", equalTo(false))
                .extract()
                .path("id");
        assertThat(Consultations.files(id).resolve("input")).doesNotExist();
        consultations.repeat(id, "again").then().statusCode(410);
    }

    @Test
    void aListThatHadToBeKeptGoesOnceItIsCompared() throws IOException {
        String id = consultations
                .send(campaign, Map.of("column", "ask", "keep", "false"))
                .then()
                .statusCode(202)
                .body("keepList", equalTo(false))
                .extract()
                .path("id");
        Path input = Consultations.files(id).resolve("input");
        assertThat(input).exists();
        consultations.choose(id, 0).then().statusCode(202);
        consultations.awaitState(id, "SEALED");
        market.operator(Market.ACME).get("/v1/consultations/" + id).then().body("repeatable", equalTo(false));
        consultations.repeat(id, "again").then().statusCode(410).body("detail", containsString("come avevi chiesto"));
        await().untilAsserted(() -> assertThat(input).doesNotExist());
        market.file(Market.ACME, id, "callable");

        // as if the process had died before it got to it
        Files.writeString(input, "sealed");
        market.execute("update consultation set kept = true");
        assertThat(purge.discardSomeLists()).isEqualTo(1);
        assertThat(purge.discardSomeLists()).isZero();
        assertThat(input).doesNotExist();
    }

    @Test
    void aCorruptedKeptListIsNotTheSendersFault() throws IOException {
        String id = consultations.sent(campaign);
        Path input = Consultations.files(id).resolve("input");
        byte[] corrupted = Files.readAllBytes(input);
        corrupted[corrupted.length - 1]++;
        Files.write(input, corrupted);
        consultations.repeat(id, "again").then().statusCode(410).body("detail", containsString("non è più leggibile"));
        corrupted[0]++;
        Files.write(input, corrupted);
        consultations.repeat(id, "again").then().statusCode(410);
    }

    @Test
    void aFileThatTheDiskDoesNotGiveIsOutOfReach() throws IOException {
        String id = consultations.sent(campaign);
        Path file = callable(id);
        Files.delete(file);
        // it is there, and cannot be read
        Files.createDirectory(file);
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/files/callable")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("ci sono ancora"));
    }

    @Test
    void filesThatCannotBeDeletedDoNotBlockOthers() throws IOException {
        String stuck = market.consult(Market.ACME, campaign, Lists.TWO_CONTACTS).path("id");
        String other = market.consult(Market.ACME, campaign, Lists.TWO_CONTACTS).path("id");
        Path obstacle = Files.createDirectories(Consultations.files(stuck).resolve("inthe/way"));
        Instant later = clock.instant().plus(Duration.ofDays(32));

        assertThat(purge.purgeSome(later)).isEqualTo(1);
        assertThat(Consultations.files(other)).doesNotExist();
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        assertThat(purge.purgeSome(later)).isEqualTo(1);
        assertThat(Consultations.files(stuck)).doesNotExist();
    }

    @Test
    void atTheEndOfTheThirtiethDayTheFilesAreGoneAndTheReceiptStays() throws IOException {
        String id = consultations.sent(campaign);
        JsonPath sealed =
                market.operator(Market.ACME).get("/v1/consultations/" + id).jsonPath();
        Instant end = Instant.parse(sealed.getString("filesUntil"));
        assertThat(end).isEqualTo(Rome.endOfDayAfter(Instant.parse(sealed.getString("sealedAt")), 30));
        clock.set(end.minusMillis(1));
        market.file(Market.ACME, id, "callable");
        clock.set(end);
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/files/callable")
                .then()
                .statusCode(410)
                .body("type", endsWith("files-purged"));
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/invalid-lines")
                .then()
                .statusCode(410);
        consultations.repeat(id, "again").then().statusCode(410);

        assertThat(purge.purgeSome(clock.instant())).isEqualTo(1);
        assertThat(purge.purgeSome(clock.instant())).isZero();
        assertThat(Consultations.files(id)).doesNotExist();
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("EXPIRED"))
                .body("filesPurged", equalTo(true))
                .body("repeatable", equalTo(false))
                .body("received", equalTo(2));
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/receipt")
                .then()
                .statusCode(200);
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/files/callable")
                .then()
                .statusCode(410);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 7, 20, 60})
    void aTruncatedFileIsReportedAsGone(int length) throws IOException {
        String id = consultations.sent(campaign);
        try (Stream<Path> files = Files.list(Consultations.files(id))) {
            for (Path file : files.toList()) {
                FileChannel.open(file, StandardOpenOption.WRITE)
                        .truncate(length)
                        .close();
            }
        }
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/invalid-lines")
                .then()
                .statusCode(410)
                .contentType("application/problem+json");
        if (length < 21) {
            // what is cut behind its header is seen only when the download has begun
            market.operator(Market.ACME)
                    .get("/v1/consultations/" + id + "/files/callable")
                    .then()
                    .statusCode(410);
        }
    }

    @Test
    void nothingInTheStoreCanBeRead() throws IOException {
        String id = consultations.sent(campaign);
        String choosing = consultations.ask(campaign).path("id");
        for (String stored : List.of(id, choosing)) {
            try (Stream<Path> files = Files.list(Consultations.files(stored))) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                                .isNotEmpty()
                                .doesNotContain("39333", "Rossi", "Telefono", "4298"));
            }
        }
        assertThat(market.value("select preview from consultation where preview is not null"))
                .isNotNull()
                .doesNotContain("Rossi", "39333");
    }

    @Test
    void invalidLinesComeInPagesAndInTheReadersLanguage() {
        String list = Lists.TWO_CONTACTS
                + IntStream.range(0, 5)
                        .mapToObj(i -> "x" + i + ";\"un \"\"altro\"\"\"\n")
                        .collect(Collectors.joining());
        String id = market.consult(Market.ACME, campaign, list).path("id");
        String address = "/v1/consultations/" + id + "/invalid-lines?limit=2";
        String next = market.operator(Market.ACME)
                .header("Accept-Language", "en")
                .get(address)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].line", equalTo(4))
                .body("items[0].code", equalTo("NOT_A_NUMBER"))
                .body(
                        "items[0].detail",
                        equalTo("Write only digits, spaces and the prefix +39, for example 333 123 4567."))
                .body("items[0].text", equalTo("x0;\"un \"\"altro\"\"\""))
                .body("next", notNullValue())
                .extract()
                .path("next");
        next = market.operator(Market.ACME)
                .get(address + "&cursor=" + next)
                .then()
                .body("items.line", equalTo(List.of(6, 7)))
                .extract()
                .path("next");
        market.operator(Market.ACME)
                .get(address + "&cursor=" + next)
                .then()
                .body("items.line", equalTo(List.of(8)))
                .body("next", nullValue());
        market.operator(Market.ACME).get(address + "&cursor=MQ").then().statusCode(422);
    }

    private static Path callable(String id) throws IOException {
        try (Stream<Path> files = Files.list(Consultations.files(id))) {
            return files.filter(file -> file.getFileName().toString().startsWith("callable"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
