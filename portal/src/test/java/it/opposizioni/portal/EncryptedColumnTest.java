package it.opposizioni.portal;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.EncryptedColumnRules;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.portal.testing.FakeServices;
import java.util.Set;

/** Its annotations are those of {@code PortalTest}, so that it shares the running portal. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "web-site", value = "true"))
@WithTestResource(FakeServices.class)
class EncryptedColumnTest extends EncryptedColumnRules {
    @Override
    protected Set<String> bytesThatStay() {
        return Set.of("address_code.address_key", "address_code.code_digest");
    }
}
