package it.opposizioni.operator.oversight;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.consultation.Consultations;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the regulator sees of one operator. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OversightTest extends OperatorServiceTest {

    @Inject
    Consultations consultations;

    @BeforeEach
    void anOperatorSinceSeptember() {
        register.asOf("2026-09-15T08:00:00Z");
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        register.asOf("2026-11-20T10:00:00Z");
    }

    private RequestSpecification regulator() {
        return market.as("garante", Role.REGULATOR);
    }

    @Test
    void theListsOfEachMonthAreCountedAndEmptyMonthsStay() {
        regulator()
                .get("/v1/operators/{id}/activity", Market.ACME)
                .then()
                .statusCode(200)
                .body("months", hasSize(12))
                .body("months.lists", everyItem(equalTo(0)));
        String campaign = market.campaign(Market.ACME);
        consultations.sent(campaign);
        consultations.sent(campaign);
        regulator()
                .get("/v1/operators/{id}/activity", Market.ACME)
                .then()
                .body("months[0].month", equalTo("2025-12"))
                .body("months[11].month", equalTo("2026-11"))
                .body("months[11].lists", equalTo(2))
                .body("months[11].numbers", equalTo(4))
                .body("months[10].lists", equalTo(0));
    }

    @Test
    void itsDutiesAreThoseThatItSeesItself() {
        regulator()
                .get("/v1/operators/{id}/obligations", Market.ACME)
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("MONTHLY_UPDATE"))
                .body("items.title", hasItem("Consultazione mensile di novembre 2026"));
    }

    @Test
    void anOperatorThatIsNoneDoesNotExist() {
        regulator().get("/v1/operators/{id}/activity", UUID.randomUUID()).then().statusCode(404);
        regulator()
                .get("/v1/operators/{id}/obligations", UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
