package it.opposizioni.operator.registerreplica;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.consultation.engine.index.Exemptions;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Exemptions come from the registry's events, belong to the register version, and survive a restart. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ExemptionReplicaTest extends OperatorServiceTest {

    private static final String NUMBER = "+393331234567";
    private static final long DIGITS = 393_331_234_567L;
    private static final Instant FROM = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-12-31T23:00:00Z");
    private static final Instant BETWEEN = Instant.parse("2026-12-01T00:00:00Z");

    @Inject
    IndexFollower follower;

    @Inject
    IndexLoader loader;

    @Inject
    EventProbe probe;

    @Test
    void whatTheRegistryPublishesIsInTheIndexWithinSeconds() {
        JsonNode granted = Contracts.exampleOf("registry-service", "exemption-granted");
        String id = granted.get("exemptionId").asText();
        UUID operator = UUID.fromString(granted.get("operatorId").asText());
        probe.publish("registry.events", EventProbe.Event.of(RegistryFacts.EXEMPTION_GRANTED, id, 1, granted));
        await().until(() -> until(follower.current().telephone(), operator) != Exemptions.NONE);
        assertThat(until(follower.current().telephone(), operator)).isEqualTo(UNTIL.getEpochSecond());

        JsonNode ended = Contracts.exampleOf("registry-service", "exemption-ended");
        probe.publish("registry.events", EventProbe.Event.of(RegistryFacts.EXEMPTION_ENDED, id, 2, ended));
        await().until(() -> until(follower.current().telephone(), operator) == Exemptions.NONE);
        assertThat(follower.current().telephone().hasExemptions(DIGITS)).isFalse();
    }

    @Test
    void itIsForOneOperatorAndForItsPeriod() {
        register.exempt(NUMBER, Market.ACME, FROM, UNTIL);
        RegisterSnapshot now = follower.latest().telephone();
        assertThat(until(now, Market.ACME)).isEqualTo(UNTIL.getEpochSecond());
        assertThat(until(now, Market.BETA)).isEqualTo(Exemptions.NONE);
        assertThat(now.exemptionsOf(Market.ACME).until(DIGITS, FROM.minusMillis(1)))
                .isEqualTo(Exemptions.NONE);
        assertThat(now.exemptionsOf(Market.ACME).until(DIGITS, UNTIL)).isEqualTo(Exemptions.NONE);
    }

    @Test
    void anEndThatArrivesBeforeItsBeginningEndsIt() {
        UUID exemption = UUID.randomUUID();
        register.endExemption(exemption, NUMBER, Market.ACME, BETWEEN);
        register.exempt(NUMBER, Market.ACME, FROM, null);
        RegisterSnapshot other = follower.latest().telephone();
        assertThat(until(other, Market.ACME)).isEqualTo(Exemptions.OPEN_ENDED);
        assertThat(other.version()).isEqualTo(2);
    }

    @Test
    void eachVersionHasItsOwn() {
        UUID exemption = register.exempt(NUMBER, Market.ACME, FROM, null);
        RegisterSnapshot with = follower.latest().telephone();
        register.endExemption(exemption, NUMBER, Market.ACME, BETWEEN);
        RegisterSnapshot without = follower.latest().telephone();
        assertThat(until(with, Market.ACME)).isEqualTo(Exemptions.OPEN_ENDED);
        assertThat(until(without, Market.ACME)).isEqualTo(Exemptions.NONE);
        assertThat(without.version()).isEqualTo(with.version() + 1);
    }

    @Test
    void aRestartTakesTheImageAndWhatChangedSince() throws Exception {
        register.oppose(NUMBER);
        UUID ended = register.exempt(NUMBER, Market.ACME, FROM, UNTIL);
        register.exempt(NUMBER, Market.BETA, FROM, null);
        register.reset();
        loader.save();
        UUID opposition = register.oppose("+390642986411");
        register.endExemption(ended, NUMBER, Market.ACME, BETWEEN);
        RegisterSnapshot before = follower.latest().telephone();

        loader.load();

        RegisterSnapshot after = follower.current().telephone();
        assertThat(after.version()).isEqualTo(before.version()).isEqualTo(5);
        assertThat(after.size()).isEqualTo(2);
        assertThat(until(after, Market.ACME)).isEqualTo(Exemptions.NONE);
        assertThat(until(after, Market.BETA)).isEqualTo(Exemptions.OPEN_ENDED);
        register.withdraw(opposition, 2, "+390642986411");
        assertThat(follower.latest().telephone().opposed(390_642_986_411L)).isFalse();
    }

    private static long until(RegisterSnapshot snapshot, UUID operator) {
        return snapshot.exemptionsOf(operator).until(DIGITS, BETWEEN);
    }
}
