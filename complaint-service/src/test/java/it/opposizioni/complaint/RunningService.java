package it.opposizioni.complaint;

import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;

/**
 * A test of the running service on a real database and broker; each subclass is a {@code @QuarkusTest}. All have the same parts,
 * so that these start once.
 */
@WithTestResource(RealParts.class)
public abstract class RunningService {

    @Inject
    protected TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    protected static RequestSpecification anybody() {
        return RestAssured.given();
    }

    protected static RequestSpecification giulia() {
        return as("giulia", Role.CITIZEN);
    }

    protected static RequestSpecification marco() {
        return as("marco", Role.CITIZEN);
    }

    protected static RequestSpecification garante() {
        return as("garante", Role.REGULATOR);
    }

    protected static RequestSpecification as(String subject, Role... roles) {
        return anybody().auth().oauth2(Tokens.of(subject, roles));
    }
}
