package it.opposizioni.complaint.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.kit.testing.EndedRecovery;
import it.opposizioni.kit.testing.GivenUp;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.access.AuthorisationMatrix;
import it.opposizioni.kit.testing.access.RealmActor;
import it.opposizioni.kit.testing.access.Target;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** With the complaints of one citizen. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AuthorisationMatrixTest extends AuthorisationMatrix<RealmActor> {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Set<RealmActor> OWNER_AND_REGULATOR = EnumSet.of(RealmActor.OWNER, RealmActor.REGULATOR);

    @Inject
    TestClock clock;

    private final AtomicInteger addresses = new AtomicInteger();

    AuthorisationMatrixTest() {
        super(RealmActor.class);
    }

    /** The other citizen has a complaint too, so that a list that shows too little is seen as well as one that shows too much. */
    @BeforeEach
    void begin() {
        clock.set(NOW);
        file(RealmActor.OTHER_CITIZEN);
    }

    @Override
    protected Optional<String> token(RealmActor actor, String operation) {
        return actor.token();
    }

    /** The limits are per address. */
    @Override
    protected void prepare(HttpRequest.Builder request) {
        request.header("X-Forwarded-For", address());
    }

    private String address() {
        int number = addresses.incrementAndGet();
        return "10.9.%d.%d".formatted(number / 250, number % 250 + 1);
    }

    @Override
    protected Target make(String object) {
        Map<String, String> values = new HashMap<>(Map.of("number", Filings.CALLER));
        if (object.equals("none")) {
            return new Target(Map.of(), Set.of(), Set.of());
        }
        if (object.equals("caller")) {
            return new Target(values, Set.of("NOT_DECLARED"), EnumSet.allOf(RealmActor.class));
        }
        if (object.equals("dead-letter")) {
            String letter = GivenUp.message(GivenUp.NOBODY).toString();
            return new Target(Map.of("id", letter), Set.of(letter), EnumSet.of(RealmActor.REGISTRAR));
        }
        if (object.equals("recovery")) {
            String recovery = EndedRecovery.make().toString();
            return new Target(Map.of("id", recovery), Set.of(recovery), EnumSet.of(RealmActor.REGISTRAR));
        }
        if (object.equals("replica")) {
            return new Target(Map.of("name", "callers"), Set.of("callers"), EnumSet.of(RealmActor.REGISTRAR));
        }
        String id = file(RealmActor.OWNER);
        if (!object.equals("filed")) {
            as(RealmActor.REGULATOR)
                    .post("/v1/complaints/{id}/taking-in-charge", id)
                    .then()
                    .statusCode(200);
        }
        return new Target(Map.of("id", id), Set.of(id, Filings.WORDS), OWNER_AND_REGULATOR);
    }

    private String file(RealmActor actor) {
        // so many a day: each is filed on a day of its own
        clock.shift(Duration.ofDays(1));
        return Filings.file(as(actor), Filings.twoCalls());
    }

    private RequestSpecification as(RealmActor actor) {
        return RestAssured.given()
                .header("X-Forwarded-For", address())
                .auth()
                .oauth2(actor.token().orElseThrow());
    }
}
