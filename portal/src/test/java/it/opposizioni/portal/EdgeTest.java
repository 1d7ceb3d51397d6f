package it.opposizioni.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.BodyWord;
import it.opposizioni.kit.testing.EdgeRules;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.portal.testing.FakeServices;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "web-site", value = "true"))
@WithTestResource(FakeServices.class)
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
                "/en/authority/cases/*",
                "/who-called-me?n=*",
                "/strumenti/*");
    }

    /** What it is sent is forms, and reports of other providers that it reads itself. */
    @Override
    protected List<BodyWord> words() {
        return List.of();
    }

    @Test
    void whatTheServicesAreAskedIsLabelledByItsTemplateToo() {
        server().get("/en/who-called-me?n=3339876543");
        assertThat(metrics().lines().filter(line -> line.startsWith("http_client_requests_seconds_count")))
                .isNotEmpty()
                .anyMatch(line -> line.contains("uri=\"/v1/callers/{number}\""))
                .noneMatch(line -> line.contains("3339876543"));
    }

    @Override
    protected String documentType() {
        return "text/html";
    }
}
