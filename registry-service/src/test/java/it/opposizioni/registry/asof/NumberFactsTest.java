package it.opposizioni.registry.asof;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.medium.Medium.TELEPHONE;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static it.opposizioni.registry.operatordirectory.Operators.BETA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.asof.NumberAsOf.Answer;
import it.opposizioni.registry.operatordirectory.Operators;
import it.opposizioni.registry.opposition.Origin;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people did over HTTP is answered as of every instant. */
@QuarkusTest
class NumberFactsTest extends RegistryTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    @Inject
    NumberFacts facts;

    @Inject
    Operators operators;

    @Test
    void aLifeOfANumberIsAnsweredAsOfEveryInstant() {
        clock.set(START);
        operators.approved(ACME, "Acme Energia S.p.A.");
        register.importLegacySince(NUMBER, "2026-10-01T00:00:00Z");
        clock.set(day(1));
        String id = register.registered("giulia", NUMBER);
        clock.set(day(2));
        register.citizen("giulia")
                .body(Map.of("operatorId", ACME))
                .post("/v1/oppositions/" + id + "/exemptions")
                .then()
                .statusCode(201);
        clock.set(day(3));
        register.citizen("giulia")
                .post("/v1/oppositions/" + id + "/renewals")
                .then()
                .statusCode(200);
        clock.set(day(4));
        register.withdraw("giulia", NUMBER, id);

        assertThat(at(day(-20), day(9), ACME).right()).isEqualTo(Right.CARRIED_OVER);
        assertThat(at(day(-20), START.minusSeconds(1), ACME).right())
                .as("before the import nobody knew")
                .isEqualTo(Right.NONE);
        assertThat(at(day(1), day(9), ACME))
                .isEqualTo(new Answer(true, UUID.fromString(id), Origin.CITIZEN, Right.EXPLICIT_OPPOSITION, day(1)));
        assertThat(at(day(2), day(9), ACME).right()).isEqualTo(Right.EXEMPTION);
        assertThat(at(day(2), day(9), BETA).opposed()).isTrue();
        assertThat(at(day(3), day(9), BETA).consentsRevokedAsOf()).isEqualTo(day(3));
        assertThat(at(day(4), day(9), BETA).right()).isEqualTo(Right.NONE);
    }

    private Answer at(Instant valid, Instant known, UUID operator) {
        return facts.of(PhoneNumber.tryParse(NUMBER).orElseThrow()).at(valid, known, operator, TELEPHONE);
    }

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }
}
