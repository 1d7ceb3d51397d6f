package it.opposizioni.complaint;

import static it.opposizioni.kit.testing.Problems.requireProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test of the running service on a real database and broker; each subclass is a {@code @QuarkusTest}. All have the same parts,
 * so that these start once.
 */
@WithTestResource(RealInfrastructure.class)
public abstract class RunningService {

    private static final Random RANDOM = new Random();

    /** The day on which the tests play. */
    protected static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Inject
    protected TestClock clock;

    /** Makes the people of each test others than those of the test before: the limits per person outlive a test. */
    private static int test;

    @BeforeEach
    void begin() {
        clock.set(NOW);
        test++;
    }

    protected static void assertProblem(Response answer, Integer... statuses) {
        assertThat(requireProblem(answer, answer.asString()))
                .as(answer.asString())
                .isIn((Object[]) statuses);
    }

    /** Somebody without a token, from an address of their own: the limits are per address. */
    protected static RequestSpecification anybody() {
        return from("10.%d.%d.%d".formatted(RANDOM.nextInt(256), RANDOM.nextInt(256), RANDOM.nextInt(256)));
    }

    /** As the portal passes its reader's address on. */
    protected static RequestSpecification from(String address) {
        return RestAssured.given().header("X-Forwarded-For", address);
    }

    protected static RequestSpecification giulia() {
        return as("giulia" + test, Role.CITIZEN);
    }

    protected static RequestSpecification marco() {
        return as("marco" + test, Role.CITIZEN);
    }

    protected static RequestSpecification garante() {
        return as("garante", Role.REGULATOR);
    }

    protected static RequestSpecification as(String subject, Role... roles) {
        return anybody().auth().oauth2(Tokens.of(subject, roles));
    }
}
