package it.opposizioni.operator.access;

import static it.opposizioni.operator.access.MatrixTargets.A;
import static it.opposizioni.operator.access.MatrixTargets.B;
import static it.opposizioni.operator.access.MatrixTargets.CALL_CENTRE;
import static it.opposizioni.operator.access.MatrixTargets.OF_A;
import static it.opposizioni.operator.access.MatrixTargets.OF_BOTH;
import static it.opposizioni.operator.access.MatrixTargets.STAFF;

import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.operator.Market;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Calling numbers that are declared, and mandates for them. */
@ApplicationScoped
class NumberTargets {

    private final Market market;
    private final Clock clock;
    private final AtomicInteger made = new AtomicInteger();
    private String mandated;

    NumberTargets(Market market, Clock clock) {
        this.market = market;
        this.clock = clock;
    }

    /** The call centre has a number and a mandate for it. */
    void begin() {
        mandated = number();
        market.declare(CALL_CENTRE, mandated).then().statusCode(201);
        market.acceptMandate(CALL_CENTRE, propose());
    }

    void declare(UUID operator) {
        market.declare(operator, number()).then().statusCode(201);
    }

    private String number() {
        return "+3902" + (10_000_000 + made.incrementAndGet());
    }

    Target declaration(String object, Map<String, String> values) {
        String number = number();
        values.put("number", number);
        if (object.equals("number")) {
            return new Target(values, Set.of(), Set.of());
        }
        String id = market.declare(A, number).then().statusCode(201).extract().path("id");
        if (object.equals("conflict")) {
            market.declare(B, number).then().statusCode(201);
            id = market.value("select id from calling_number_conflict where first_number = " + number);
        }
        // a declaration is withdrawn by its id, or by its number
        values.putAll(Map.of("id", object.equals("declared-number") ? number : id, "shown", number));
        if (object.equals("its-declaration")) {
            values.putAll(Map.of("id", A.toString(), "prefix", number.substring(3, 7)));
        }
        if (object.equals("proof")) {
            askedProof(id, values);
        }
        Set<Actor> knowing = EnumSet.copyOf(STAFF);
        knowing.addAll(OF_A);
        return new Target(values, Set.of(id), knowing);
    }

    private void askedProof(String declaration, Map<String, String> values) {
        String proof = market.operator(A)
                .body(Map.of("channel", "VOICE"))
                .post("/v1/calling-numbers/" + declaration + "/proofs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        String code = market.events("calling-number-code-issued")
                .getLast()
                .data()
                .path("code")
                .asText();
        values.putAll(Map.of("proof", proof, "digits", code));
    }

    Target mandate(String object, Map<String, String> values) {
        String id = propose();
        if (object.equals("mandate")) {
            market.acceptMandate(CALL_CENTRE, id);
        }
        values.putAll(Map.of("id", id, "shown", mandated));
        return new Target(values, Set.of(id), OF_BOTH);
    }

    private String propose() {
        return market.proposed(A, CALL_CENTRE, mandated, LocalDate.now(clock).toString());
    }
}
