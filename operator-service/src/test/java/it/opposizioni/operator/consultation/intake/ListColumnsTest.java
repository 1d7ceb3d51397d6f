package it.opposizioni.operator.consultation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.consultation.Lists;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which column of a list holds the numbers, and whether its first line is a header. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ListColumnsTest extends ConsultingTest {

    private static final String OPPOSED = "+393331234567";
    private static final String COMMAS = "Nome,Telefono\nRossi,333 123 4567\nNiccolò,06 42986411\n";

    @BeforeEach
    void anOpposedNumber() {
        register.oppose(OPPOSED);
    }

    @Test
    void recordsWithLineEndsInQuotesAreShownComparedAndListed() {
        String list =
                "Nome;Note;Telefono;Altro\r\"Rossi\rMario\";x;333 123 4567;06 42986412\rVerdi;\"a\r\n06 42986411\";06 42986411;\r"
                        + "\"Bianchi\nx\";y;12;\r";
        String id =
                send(Lists.bytes(list), "ask").then().statusCode(202).extract().path("id");
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/preview")
                .then()
                .body("rows", hasSize(3))
                .body("rows[0][0]", equalTo("Rossi\rMario"))
                .body("columns.name", equalTo(List.of("Nome", "Note", "Telefono", "Altro")))
                .body("suggestedColumn", equalTo(3))
                .body("numberColumns", equalTo(List.of(2, 3)));
        consultations.choose(id, 2).then().statusCode(202);
        consultations.awaitState(id, "SEALED");
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id)
                .then()
                .body("received", equalTo(3))
                .body("opposed", equalTo(1))
                .body("callable", equalTo(1))
                .body("otherNumbers", equalTo(1));
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/invalid-lines")
                .then()
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(6))
                .body("items[0].code", equalTo("TOO_SHORT"))
                .body("items[0].text", equalTo("\"Bianchi\nx\";y;12;"));
    }

    @Test
    void aColumnIsNamedByItsPlaceOrItsName() {
        send(Lists.bytes(COMMAS), "1").then().statusCode(202).body("opposed", equalTo(1));
        send(Lists.bytes(COMMAS), "telefono").then().statusCode(202).body("opposed", equalTo(1));
        send(Lists.bytes(COMMAS), "fax").then().statusCode(422).body("errors[0].code", equalTo("NO_SUCH_COLUMN"));
        send(Lists.bytes(COMMAS), "1000").then().statusCode(422).body("errors[0].pointer", equalTo("/column"));
        send(Lists.bytes(COMMAS), "7").then().statusCode(422).body("errors[0].code", equalTo("NO_NUMBERS"));
    }

    @Test
    void theHeaderIsWhatTheSenderSays() {
        String numbers = "06 42986411;Verdi\n333 123 4567;Rossi\n";
        send(Lists.bytes(numbers), null).then().body("received", equalTo(2));
        consult(Lists.bytes(numbers), Map.of("header", "true")).then().body("received", equalTo(1));
        // but an opposed number is none: it would come back among the callable ones
        consult(Lists.bytes("333 123 4567;Rossi\n06 42986411;Verdi\n"), Map.of("header", "true"))
                .then()
                .body("received", equalTo(2))
                .body("opposed", equalTo(1));
        consult(Lists.bytes("Telefono;Nome\n" + numbers), Map.of("header", "false"))
                .then()
                .body("received", equalTo(3))
                .body("invalid", equalTo(1));
        for (String parameter : List.of("header", "keep", "opposed")) {
            consult(Lists.bytes(numbers), Map.of(parameter, "perhaps"))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/" + parameter))
                    .body("errors[0].code", equalTo("NOT_A_BOOLEAN"));
        }
    }

    @Test
    void theFirstRowsAreShownToChooseTheColumn() {
        String list = "Cognome;Fax;Cellulare\n" + "Rossi;;333 123 4567\n".repeat(4)
                + "Verdi;nessuno;06 42986411\nBianchi;;x\n";
        String id = send(Lists.bytes(list), "ask")
                .then()
                .statusCode(202)
                .body("state", equalTo("CHOOSING"))
                .body("registerVersion", nullValue())
                .extract()
                .path("id");
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/preview")
                .then()
                .statusCode(200)
                .body("format", equalTo("CSV"))
                .body("delimiter", equalTo(";"))
                .body("header", equalTo(true))
                .body("columns.name", equalTo(List.of("Cognome", "Fax", "Cellulare")))
                .body("suggestedColumn", equalTo(2))
                .body("rows", hasSize(5))
                .body("rows[0]", equalTo(List.of("Rossi", "", "333 123 4567")));

        market.operator(Market.ACME)
                .body(Map.of("column", -1))
                .post("/v1/consultations/" + id + "/columns")
                .then()
                .statusCode(422);
        consultations.choose(id, 2).then().statusCode(202);
        consultations.awaitState(id, "SEALED");
        consultations.choose(id, 2).then().statusCode(409);
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id + "/preview")
                .then()
                .statusCode(409);
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id)
                .then()
                .body("received", equalTo(6))
                .body("opposed", equalTo(4))
                .body("duplicates", equalTo(3))
                .body("callable", equalTo(1))
                .body("invalid", equalTo(1));
        assertThat(market.file(Market.ACME, id, "callable"))
                .isEqualTo("Cognome;Fax;Cellulare\nVerdi;nessuno;06 42986411\n");
    }

    private Response send(byte[] list, String column) {
        return consult(list, column == null ? Map.of() : Map.of("column", column));
    }

    private Response consult(byte[] list, Map<String, String> parameters) {
        return consultations.upload(campaign, list, parameters);
    }
}
