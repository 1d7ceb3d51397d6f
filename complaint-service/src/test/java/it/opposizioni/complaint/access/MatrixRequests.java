package it.opposizioni.complaint.access;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.kit.testing.access.RealmActor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What the actors send, and the complaints that they file. */
@ApplicationScoped
class MatrixRequests {

    private final TestClock clock;
    private final Jdbc jdbc;
    private final AtomicInteger addresses = new AtomicInteger();

    MatrixRequests(TestClock clock, Jdbc jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** The limits are per address. */
    String address() {
        int number = addresses.incrementAndGet();
        return "10.9.%d.%d".formatted(number / 250, number % 250 + 1);
    }

    RequestSpecification as(RealmActor actor) {
        return RestAssured.given()
                .header("X-Forwarded-For", address())
                .auth()
                .oauth2(actor.token().orElseThrow());
    }

    RequestSpecification send(RealmActor actor, String body) {
        return as(actor).contentType("application/json").body(body);
    }

    String file(RealmActor actor) {
        clock.shift(Duration.ofDays(1));
        // twenty a day are all that one person may file, by a clock that no test moves: what was counted is forgotten
        jdbc.update("delete from request_limit");
        return Filings.file(as(actor), Filings.twoCalls());
    }

    /** Twenty a day are all that one person may file. */
    String fileBySomebody() {
        return Filings.file(
                RestAssured.given()
                        .header("X-Forwarded-For", address())
                        .auth()
                        .oauth2(Tokens.of("somebody " + addresses.get(), Role.CITIZEN)),
                Filings.twoCalls());
    }
}
