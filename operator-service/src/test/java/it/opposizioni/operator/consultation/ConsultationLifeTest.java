package it.opposizioni.operator.consultation;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.registerreplica.Register;
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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a list from its first byte to the day when only its receipt is left. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ConsultationLifeTest {

    private static final String NUMBER = "+393331234567";
    private static final String LIST = "Telefono;Nome\n+393331234567;Rossi\n06 42986411;Verdi\n";
    private static final Path LISTS = Path.of("target/lists");

    @Inject
    Market market;

    @Inject
    Register register;

    @Inject
    Consultations consultations;

    @Inject
    ConsultationPurge purge;

    @Inject
    TestClock clock;

    @TestHTTPResource
    String url;

    private String campaign;

    @BeforeEach
    void anOperatorWithACampaign() {
        register.reset();
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        campaign = market.campaign(Market.ACME);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void aListThatArrivesIsCalledOff() throws Exception {
        try (Upload upload = new Upload(url, token(), campaign, "k")) {
            upload.send(LIST);
            String id = consultations.arriving();
            cancel(id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"))
                    .body("repeatable", equalTo(false));
            upload.sendUntilAnswered("06 42986411;Verdi\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII), 1L << 30);
            assertThat(await(upload.answer())).startsWith("HTTP/1.1 409");
            assertOverWithoutTrace(id);
        }
        assertThat(market.consult(Market.ACME, campaign, "k", Lists.bytes(LIST)).statusCode())
                .isEqualTo(202);
    }

    @Test
    void aListThatWaitsForItsColumnIsCalledOff() throws IOException {
        String id = ask().path("id");
        cancel(id).then().statusCode(200);
        assertOverWithoutTrace(id);
        consultations.choose(id, 0).then().statusCode(409);
    }

    @Test
    void aListThatIsComparedIsCalledOff() throws IOException {
        String id = ask().path("id");
        market.execute(
                "update consultation set state = 'COMPARING', received_by = 'another process', heartbeat_at = started_at");
        cancel(id).then().statusCode(200);
        assertOverWithoutTrace(id);
    }

    @Test
    void whatIsSealedIsNotCalledOff() {
        String id = sent();
        cancel(id).then().statusCode(409);
        market.file(Market.ACME, id, "callable");
    }

    @Test
    void theSameListIsComparedAnew() {
        String first = sent();
        register.oppose(NUMBER);
        String second = repeat(first, "again")
                .then()
                .statusCode(202)
                .body("id", not(equalTo(first)))
                .body("repetitionOf", equalTo(first))
                .body("opposed", equalTo(1))
                .extract()
                .path("id");
        repeat(first, "again").then().statusCode(202).body("id", equalTo(second));
        market.operator(Market.ACME).get("/v1/consultations/" + first).then().body("opposed", equalTo(0));
        assertThat(market.file(Market.ACME, second, "opposed")).isEqualTo("Telefono;Nome\n+393331234567;Rossi\n");
        assertThat(market.events("consultation-completed")).hasSize(2);
        assertThat(repeat(second, "once-more").statusCode()).isEqualTo(202);
    }

    @Test
    void aKeptListThatIsSpoiltIsNotTheSendersDoing() throws IOException {
        String id = sent();
        Path input = LISTS.resolve(id).resolve("input");
        byte[] spoilt = Files.readAllBytes(input);
        spoilt[spoilt.length - 1]++;
        Files.write(input, spoilt);
        repeat(id, "again").then().statusCode(410).body("detail", containsString("non è più leggibile"));
        spoilt[0]++;
        Files.write(input, spoilt);
        repeat(id, "again").then().statusCode(410);
    }

    @Test
    void aListThatEndedEveryAttemptAtItIsNotBegunAgain() {
        String id = ask().path("id");
        market.execute("update consultation set attempt = 6, state = 'COMPARING', received_by = 'a dead process',"
                + " heartbeat_at = started_at - interval '2 minutes'");
        consultations.awaitState(id, "FAILED");
        assertThat(market.value("select failure from consultation")).isEqualTo("INTERNAL");
        assertThat(market.value("select attempt from consultation")).isEqualTo("6");
    }

    @Test
    void aKeyStandsForOneColumnAndOnePrincipal() {
        market.consult(Market.ACME, campaign, "k", Lists.bytes(LIST)).then().statusCode(202);
        Map.of("column", "1", "header", "true")
                .forEach((parameter, other) -> market.operator(Market.ACME)
                        .contentType("text/csv")
                        .header("Idempotency-Key", "k")
                        .queryParam("campaign", campaign)
                        .queryParam(parameter, other)
                        .body(LIST)
                        .post("/v1/consultations")
                        .then()
                        .statusCode(422)
                        .body("type", endsWith("idempotency-key-reused")));

        market.mandated(Market.ACME, Market.SQUILLO, "+390212345678");
        String own = market.campaign(Market.SQUILLO);
        consultFor(Market.ACME, own, "k").then().statusCode(202);
        consultFor(Market.ACME, own, "k").then().statusCode(202);
        consultFor(null, own, "k").then().statusCode(422).body("type", endsWith("idempotency-key-reused"));
    }

    @Test
    void aListThatWasNotToBeKeptIsNot() throws IOException {
        String id = market.operator(Market.ACME)
                .contentType("text/csv")
                .header("Idempotency-Key", "k")
                .queryParam("campaign", campaign)
                .queryParam("keep", "false")
                .body(LIST)
                .post("/v1/consultations")
                .then()
                .statusCode(202)
                .body("repeatable", equalTo(false))
                .extract()
                .path("id");
        assertThat(LISTS.resolve(id).resolve("input")).doesNotExist();
        repeat(id, "again").then().statusCode(410);
    }

    @Test
    void aListThatHadToBeKeptGoesOnceItIsCompared() throws IOException {
        String id = market.operator(Market.ACME)
                .contentType("text/csv")
                .header("Idempotency-Key", "k")
                .queryParam("campaign", campaign)
                .queryParam("column", "ask")
                .queryParam("keep", "false")
                .body(LIST)
                .post("/v1/consultations")
                .then()
                .statusCode(202)
                .body("keepList", equalTo(false))
                .extract()
                .path("id");
        Path input = LISTS.resolve(id).resolve("input");
        assertThat(input).exists();
        consultations.choose(id, 0).then().statusCode(202);
        consultations.awaitState(id, "SEALED");
        market.operator(Market.ACME).get("/v1/consultations/" + id).then().body("repeatable", equalTo(false));
        repeat(id, "again").then().statusCode(410).body("detail", containsString("come avevi chiesto"));
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
    void invalidLinesComeInPagesAndInTheReadersLanguage() {
        String list = LIST
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

    @Test
    void filesThatCannotBeDeletedDoNotKeepTheOthersFromIt() throws IOException {
        String stuck = market.consult(Market.ACME, campaign, LIST).path("id");
        String other = market.consult(Market.ACME, campaign, LIST).path("id");
        Path obstacle = Files.createDirectories(LISTS.resolve(stuck).resolve("inthe/way"));
        Instant later = clock.instant().plus(Duration.ofDays(32));

        assertThat(purge.purgeSome(later)).isEqualTo(1);
        assertThat(LISTS.resolve(other)).doesNotExist();
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        assertThat(purge.purgeSome(later)).isEqualTo(1);
        assertThat(LISTS.resolve(stuck)).doesNotExist();
    }

    @Test
    void atTheEndOfTheThirtiethDayTheFilesAreGoneAndTheReceiptStays() throws IOException {
        String id = sent();
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
        repeat(id, "again").then().statusCode(410);

        assertThat(purge.purgeSome(clock.instant())).isEqualTo(1);
        assertThat(purge.purgeSome(clock.instant())).isZero();
        assertThat(LISTS.resolve(id)).doesNotExist();
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
    void aFileThatIsCutOffIsGone(int length) throws IOException {
        String id = sent();
        try (Stream<Path> files = Files.list(LISTS.resolve(id))) {
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
        String id = sent();
        String choosing = ask().path("id");
        for (String stored : List.of(id, choosing)) {
            try (Stream<Path> files = Files.list(LISTS.resolve(stored))) {
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
    void anOutsourcerConsultsForItsPrincipalWhileTheMandateHolds() {
        String mandate = market.mandated(Market.ACME, Market.SQUILLO, "+390212345678");
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        String own = market.campaign(Market.SQUILLO);
        consultFor(Market.BETA, own).then().statusCode(403).body("type", endsWith("mandate-missing"));
        consultFor(UUID.randomUUID(), own).then().statusCode(403);
        register.oppose(NUMBER);
        register.exempt(NUMBER, Market.ACME, Instant.parse("2026-01-01T00:00:00Z"), null);
        String id = consultFor(Market.ACME, own)
                .then()
                .statusCode(202)
                .body("principal.name", equalTo("Acme Energia S.p.A."))
                .body("exempted", equalTo(1))
                .extract()
                .path("id");
        market.file(Market.SQUILLO, id, "callable");
        market.file(Market.ACME, id, "callable");
        cancel(id).then().statusCode(404);

        market.operator(Market.SQUILLO)
                .post("/v1/mandates/" + mandate + "/end")
                .then()
                .statusCode(200);
        consultFor(Market.ACME, own).then().statusCode(403);
        market.operator(Market.SQUILLO)
                .get("/v1/consultations/" + id + "/files/callable")
                .then()
                .statusCode(403);
        market.file(Market.ACME, id, "callable");
    }

    private Response consultFor(UUID principal, String squillosCampaign) {
        return consultFor(principal, squillosCampaign, UUID.randomUUID().toString());
    }

    /** @param principal null: not said */
    private Response consultFor(UUID principal, String squillosCampaign, String key) {
        return market.operator(Market.SQUILLO)
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .queryParam("campaign", squillosCampaign)
                .queryParams(principal == null ? Map.of() : Map.of("onBehalfOf", principal))
                .body(LIST)
                .post("/v1/consultations");
    }

    private String sent() {
        return consultations.sealed(market.consult(Market.ACME, campaign, LIST));
    }

    private Response ask() {
        return market.operator(Market.ACME)
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("campaign", campaign)
                .queryParam("column", "ask")
                .body(LIST)
                .post("/v1/consultations");
    }

    private Response cancel(String id) {
        return market.operator(Market.ACME).body(Map.of()).post("/v1/consultations/" + id + "/cancellation");
    }

    private Response repeat(String id, String key) {
        return market.operator(Market.ACME)
                .header("Idempotency-Key", key)
                .post("/v1/consultations/" + id + "/repetition");
    }

    private String token() {
        return Tokens.ofOperator(Market.personOf(Market.ACME), Market.ACME);
    }

    private void assertOverWithoutTrace(String id) throws IOException {
        assertThat(consultations.state(id)).isEqualTo("CANCELLED");
        assertThat(LISTS.resolve(id)).doesNotExist();
        assertThat(market.events("consultation-completed")).isEmpty();
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/files/callable")
                .then()
                .statusCode(409);
        repeat(id, UUID.randomUUID().toString()).then().statusCode(410);
    }
}
