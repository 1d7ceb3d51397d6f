package it.opposizioni.operator.consultation.receipt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.kit.crypto.MissingKeyException;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.consultation.cleanup.ConsultationPurge;
import it.opposizioni.operator.consultation.receipt.ReceiptIssuer.Signing;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts over HTTP: given to whom they belong, checked by anybody, and useless to an attacker who writes into the database. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ReceiptEndpointsTest extends ConsultingTest {

    private static final String LIST = "numero\n3331000001\n3331000002\n3331000002\nx\n";

    @Inject
    ReceiptIssuer issuer;

    @Inject
    PendingPayloads payloads;

    @Inject
    ConsultationPurge purge;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void anOpposedNumberAndAnotherOperator() {
        register.oppose("+393331000002");
        market.approved(Market.BETA, "Beta S.r.l.");
    }

    @Test
    void itSaysWhatWasComparedInThreeForms() throws Exception {
        String id = consulted(LIST);
        JsonNode receipt = receipt(id);
        JsonNode claims = receipt.get("claims");
        assertThat(claims.at("/operator/name").asText()).isEqualTo("Acme Energia S.p.A.");
        assertThat(claims.at("/counts").toString())
                .isEqualTo("{\"received\":4,\"valid\":3,\"duplicates\":1,\"opposed\":2,\"callable\":1,\"exempted\":0,"
                        + "\"invalid\":1}");
        assertThat(claims.at("/input/sha256").asText()).isEqualTo(sha256(LIST));
        for (JsonNode output : claims.get("outputs")) {
            String file = market.file(Market.ACME, id, output.get("name").asText());
            assertThat(output.get("sha256").asText()).isEqualTo(sha256(file));
        }
        assertThat(as("application/jose", id)
                        .contentType("application/jose")
                        .extract()
                        .asString())
                .isEqualTo(receipt.get("receipt").asText());
        assertThat(as("application/pdf", id).extract().asByteArray()).startsWith("%PDF-".getBytes());
    }

    @Test
    void itBelongsToWhoConsultedAndToNobodyElse() {
        String id = consulted(LIST);
        market.operator(Market.BETA)
                .get("/v1/consultations/" + id + "/receipt")
                .then()
                .statusCode(404);
        given().get("/v1/consultations/" + id + "/receipt").then().statusCode(401);
    }

    @Test
    void itStaysWhenListsAndResultsAreGone() throws Exception {
        String id = consulted(LIST);
        JsonNode before = receipt(id);
        Instant later = clock.instant().plus(Duration.ofDays(31));
        clock.set(later);
        QuarkusTransaction.requiringNew().call(() -> purge.purgeSome(later));

        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/files/callable")
                .then()
                .statusCode(410);
        assertThat(receipt(id)).isEqualTo(before);
        verified(Map.of("receipt", before.get("receipt").asText(), "sha256", sha256(LIST)))
                .body("outcome", is("VALID"))
                .body("alive", is(false))
                .body("file.matches", is("INPUT"));
    }

    @Test
    void thePublishedKeysAreEnoughToCheckIt() throws Exception {
        String jws = receipt(consulted(LIST)).get("receipt").asText();
        String published = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var keys = new JsonWebKeySet(published);
        var independent = new JsonWebSignature();
        independent.setCompactSerialization(jws);
        independent.setKey(keys.findJsonWebKey(independent.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        assertThat(independent.verifySignature()).isTrue();
        assertThat(published).doesNotContain("\"d\"");
    }

    @Test
    void theSameListComparedAgainSupersedesIt() {
        String first = code(consulted(LIST));
        clock.set(clock.instant().plusSeconds(1));
        String second = code(consulted(LIST));
        verified(Map.of("code", first)).body("outcome", is("SUPERSEDED"));
        verified(Map.of("code", second)).body("outcome", is("VALID"));
    }

    /** deploy/docs/threats.md T12: somebody who can write into the database can destroy a receipt, and cannot make it say something else. */
    @Test
    void whoWritesIntoTheDatabaseGetsNoReceiptOfAnotherContent() {
        String mine = consulted(LIST);
        String other = consulted("3331000001\n");
        String code = code(mine);
        String swap =
                "update consultation_receipt set jws = (select jws from consultation_receipt where consultation_id = '"
                        + other + "') where consultation_id = '" + mine + "'";
        market.execute(swap);
        verified(Map.of("code", code)).body("outcome", is("ALTERED"));
        for (String form : List.of("application/jose", "application/json", "application/pdf")) {
            market.operator(Market.ACME)
                    .accept(form)
                    .get("/v1/consultations/" + mine + "/receipt")
                    .then()
                    .statusCode(500);
        }
    }

    @Test
    void aQuickChecksReceiptIsSignedWhenItIsAskedForAndOnlyOnce() {
        ReceiptFacts facts = quick(Market.ACME);
        String code = QuarkusTransaction.requiringNew()
                .call(() -> issuer.issue(List.of(facts), Signing.ON_REQUEST))
                .getFirst();
        String id = facts.consultationId().toString();
        assertThat(column("jws is null", id)).isEqualTo("t");
        verified(Map.of("code", code)).body("outcome", is("VALID"));
        String signed = column("jws", id);
        assertThat(as("application/jose", id).extract().asString()).isEqualTo(signed);
    }

    @Test
    void whatWaitsForItsSignatureCannotBeChangedIntoSomethingElse() {
        ReceiptFacts mine = quick(Market.ACME);
        ReceiptFacts other = quick(Market.ACME);
        List<String> codes =
                QuarkusTransaction.requiringNew().call(() -> issuer.issue(List.of(mine, other), Signing.ON_REQUEST));
        market.execute("update consultation_receipt set unsigned = (select unsigned from consultation_receipt"
                + " where consultation_id = '" + other.consultationId() + "') where consultation_id = '"
                + mine.consultationId() + "'");
        verified(Map.of("code", codes.getFirst())).body("outcome", is("ALTERED"));
        assertThat(column("jws is null", mine.consultationId().toString())).isEqualTo("t");
        verified(Map.of("code", codes.getLast())).body("outcome", is("VALID"));
    }

    /** A missing key can be configured again: until then no genuine receipt is reported as changed. */
    @Test
    void aKeyThatIsNotConfiguredIsNoChange() {
        UUID id = UUID.randomUUID();
        byte[] closed = payloads.close(id, "x");
        assertThat(payloads.open(id, closed)).contains("x");
        closed[closed.length - 1] ^= 1;
        assertThat(payloads.open(id, closed)).isEmpty();
        assertThat(payloads.open(id, new byte[0])).isEmpty();
        closed[1] ^= 1;
        assertThatThrownBy(() -> payloads.open(id, closed)).isInstanceOf(MissingKeyException.class);
    }

    @Test
    void whileAKeyIsNotConfiguredNothingIsSaidOfAReceiptThatNeedsIt() {
        ReceiptFacts facts = quick(Market.ACME);
        String code = QuarkusTransaction.requiringNew()
                .call(() -> issuer.issue(List.of(facts), Signing.ON_REQUEST))
                .getFirst();
        // the first letter of the key's id
        market.execute("update consultation_receipt set unsigned = set_byte(unsigned, 1, 33) where consultation_id = '"
                + facts.consultationId() + "'");
        given().contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post("/v1/receipt-verifications")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", is("urn:problem:opposizioni:unavailable"));
        market.operator(Market.ACME)
                .get("/v1/consultations/" + facts.consultationId() + "/receipt")
                .then()
                .statusCode(503);
    }

    private ReceiptFacts quick(UUID operator) {
        UUID id = UUID.randomUUID();
        market.execute("insert into consultation (id, operator_id, campaign_id, state, register_version,"
                + " register_as_of, started_at, received_by, heartbeat_at, version, sealed_at, valid_until) values ('"
                + id
                + "', '" + operator + "', '" + campaign
                + "', 'SEALED', 1, now(), now(), 'test', now(), 1, now(), now() + interval '15 days')");
        ReceiptFacts some = Receipts.facts(new Random(id.getLeastSignificantBits()));
        return new ReceiptFacts(
                id,
                new OperatorReference(operator, "Acme Energia S.p.A."),
                null,
                some.campaign(),
                new ReceiptFacts.Digest(null, 0),
                List.of(),
                some.counts(),
                some.register(),
                some.sealedAt(),
                some.validUntil());
    }

    private String consulted(String list) {
        return market.consult(Market.ACME, campaign, list)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private ValidatableResponse as(String type, String id) {
        return market.operator(Market.ACME)
                .accept(type)
                .get("/v1/consultations/" + id + "/receipt")
                .then()
                .statusCode(200);
    }

    private JsonNode receipt(String id) {
        try {
            return json.readTree(as("application/json", id).extract().asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String code(String id) {
        return receipt(id).get("code").asText();
    }

    private ValidatableResponse verified(Map<String, String> question) {
        return given().contentType(ContentType.JSON)
                .body(question)
                .post("/v1/receipt-verifications")
                .then()
                .statusCode(200);
    }

    private String column(String expression, String id) {
        return market.value("select " + expression + " from consultation_receipt where consultation_id = '" + id + "'");
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
