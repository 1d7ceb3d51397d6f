package it.opposizioni.portal.verification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;

/** The page that needs no network is given away to be saved; the jar is there only once everything is packaged. */
@QuarkusTest
class OfflineVerifierTest extends PortalTest {

    @Test
    void thePageIsThereToBeSaved() {
        given().get("/strumenti/verifica-ricevuta.html")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment"))
                .body(containsString("window.verificaRicevuta"));
    }
}
