package it.opposizioni.portal.testing;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

/** The portal on a real database and broker, fakes of the services, and a browser in front of it. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "web-site", value = "true"))
@WithTestResource(FakeServices.class)
public abstract class PortalTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    protected int port;

    protected Browser browser;

    @BeforeEach
    void openBrowser() {
        FakeServices.reset();
        browser = new Browser(port);
    }
}
