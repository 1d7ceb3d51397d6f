package it.opposizioni.operator.roc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Declarations by file: the result for each line, and hostile files. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ImportTest extends OperatorServiceTest {

    @BeforeEach
    void twoOperators() {
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
    }

    private Response send(UUID operator, byte[] file) {
        return market.operator(operator).contentType("text/csv").body(file).post("/v1/calling-numbers/imports");
    }

    private Response send(UUID operator, String file) {
        return send(operator, file.getBytes(StandardCharsets.UTF_8));
    }

    private String declared() {
        return market.value("select count(*) from calling_number");
    }

    @Test
    void everyLineHasItsResultAndTheSameFileAgainChangesNothing() {
        market.declare(Market.ACME, "02 1111 1111").then().statusCode(201);
        String file = "\ufeffnumero;fino a\r\n"
                + "02 1234 5678\r\n"
                + "\"0298760000\";\"0298760099\"\r\n"
                + "\r\n"
                + "0844 123456\t\r\n"
                + "187\r\n"
                + "abc\r\n"
                + "112\r\n"
                + "0298760050\r\n"
                + "0298760090,0298760110\r\n"
                + "02 1111 1111\r\n"
                + "1,2,3";
        send(Market.SQUILLO, file)
                .then()
                .statusCode(200)
                .body("received", equalTo(10))
                .body("declared", equalTo(4))
                .body("unchanged", equalTo(1))
                .body("conflicts", equalTo(1))
                .body("invalid", equalTo(4))
                .body("lines.line", equalTo(List.of(7, 8, 10, 11, 12)))
                .body(
                        "lines.code",
                        equalTo(List.of(
                                "NOT_A_NUMBER", "NOT_DECLARABLE", "OVERLAPS_OWN", "CONFLICT", "TOO_MANY_CELLS")))
                .body("lines[0].text", equalTo("abc"));
        send(Market.SQUILLO, file)
                .then()
                .body("declared", equalTo(0))
                .body("unchanged", equalTo(6))
                .body("conflicts", equalTo(0));
        market.operator(Market.SQUILLO)
                .get("/v1/roc-entry")
                .then()
                .body("declared.numbers", equalTo(103))
                .body("conflicts", equalTo(1));
        market.operator(Market.ACME).get("/v1/calling-numbers").then().body("items", hasSize(1));
    }

    @Test
    void theWordsAreTheReaders() {
        for (var words : Map.of(
                        "it", "Si dichiarano solo numeri italiani.", "en", "Only Italian numbers can be declared.")
                .entrySet()) {
            market.operator(Market.SQUILLO)
                    .contentType("text/csv")
                    .header("Accept-Language", words.getKey())
                    .body("+33142685300")
                    .post("/v1/calling-numbers/imports")
                    .then()
                    .body("lines[0].detail", equalTo(words.getValue()));
        }
    }

    @Test
    void whatIsNoTextIsReadAsLinesThatAreNoNumbers() {
        byte[] noise = new byte[4_096];
        new Random(7).nextBytes(noise);
        for (int i = 0; i < noise.length; i += 64) {
            noise[i] = '\n';
        }
        send(Market.SQUILLO, noise).then().statusCode(200).body("declared", equalTo(0));
        send(
                        Market.SQUILLO,
                        "\u0000\u0000\n=HYPERLINK(\"http://x\")\n'; drop table calling_number; --\n0212345678\u0000\n")
                .then()
                .statusCode(200)
                .body("declared", equalTo(0))
                .body("invalid", equalTo(3));
        assertThat(declared()).isEqualTo("0");
    }

    /** Spreadsheets save them so. */
    @Test
    void blankRowsOfASpreadsheetAreNoLines() {
        send(Market.SQUILLO, "numero;fino a\r\n0212345678;\r\n;\r\n,\n\t;,\n\"\";\"\"\r\n0298760000;0298760099\r\n;")
                .then()
                .statusCode(200)
                .body("received", equalTo(2))
                .body("declared", equalTo(2))
                .body("invalid", equalTo(0));
    }

    @Test
    void aLineWithoutEndAndAFileWithoutEndDeclareNothing() {
        send(Market.SQUILLO, "0212345678\n" + "9".repeat(1_000_000))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:list-refused"))
                .body("detail", containsString("2"));
        send(Market.SQUILLO, "0212345678\n" + "\n".repeat(100_001))
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:problem:opposizioni:list-too-large"));
        assertThat(declared()).isEqualTo("0");
    }

    @Test
    void ofManyWrongLinesTheFirstThousandAreNamedAndAllAreCounted() {
        send(Market.SQUILLO, ("9" + "y".repeat(400) + "\n").repeat(3_000))
                .then()
                .statusCode(200)
                .body("invalid", equalTo(3_000))
                .body("lines", hasSize(1_000))
                .body("lines[0].text.length()", lessThanOrEqualTo(100));
    }

    @Test
    void aSuspendedOperatorDeclaresNothing() {
        market.decide(Market.SQUILLO, "suspension", "indagine").then().statusCode(200);
        send(Market.SQUILLO, "0212345678").then().statusCode(403);
        assertThat(declared()).isEqualTo("0");
    }
}
