package it.opposizioni.registry;

import io.quarkus.test.common.WithTestResource;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import jakarta.inject.Inject;

/** A test of the running service on a real database and broker; each subclass is a {@code @QuarkusTest}. */
@WithTestResource(RealInfrastructure.class)
public abstract class RegistryTest {

    @Inject
    protected Register register;

    @Inject
    protected TestClock clock;

    /** The type of a problem document. */
    protected static String problem(String slug) {
        return "urn:problem:opposizioni:" + slug;
    }
}
