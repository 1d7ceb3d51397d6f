package it.opposizioni.registry.organisation;

import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.delegation.Delegations;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/** People ask to act for organisations, on a Wednesday. */
abstract class OrganisationScenario extends RegistryTest {

    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    Organisations organisations;

    @Inject
    Delegations people;

    @BeforeEach
    void atOneTime() {
        clock.set(NOW);
    }
}
