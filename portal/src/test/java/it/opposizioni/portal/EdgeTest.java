package it.opposizioni.portal;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.EdgeRules;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.portal.testing.Neighbours;
import java.util.List;

@QuarkusTest
@WithTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "web-site", value = "true"))
@WithTestResource(Neighbours.class)
class EdgeTest extends EdgeRules {

    @Override
    protected List<String> addresses() {
        return List.of(
                "/it/chi-mi-ha-chiamato?n=*",
                "/en/who-called-me?n=*",
                "/en/who-called-me/*",
                "/it/verifica/*",
                "/en/verify?code=*",
                "/en/operator-directory/*",
                "/en/personal-area/complaints/*",
                "/en/operators/calling-numbers/*/withdrawal",
                "/en/authority/complaints/*",
                "/who-called-me?n=*",
                "/strumenti/*");
    }

    @Override
    protected String documentType() {
        return "text/html";
    }
}
