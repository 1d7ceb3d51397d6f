package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each copy is what its publisher has, after all that the demonstration does; and it is built again from what the publisher sends. */
@ExtendWith(RunningSuite.class)
class CopiesIT {

    private final Site site;

    CopiesIT(Site site) {
        this.site = site;
    }

    @Test
    void theRegistersCopyIsEqualAndIsBuiltAgain() {
        isEqualAndIsBuiltAgain(site.operator(site.person("gestore")), "register");
    }

    @Test
    void theCallersAreEqualAndAreBuiltAgain() {
        isEqualAndIsBuiltAgain(site.complaint(site.person("gestore")), "callers");
    }

    @Test
    void theDirectoryIsEqualAndIsBuiltAgain() {
        isEqualAndIsBuiltAgain(site.registry(site.person("gestore")), "directory");
    }

    /** The demonstration decides no case: there may be no range. */
    @Test
    void theDecidedCasesAreEqualAndAreBuiltAgain() {
        Api operator = site.operator(site.person("gestore"));
        compared(operator, "decided-cases");
        operator.post("/v1/replicas/decided-cases/rebuilds", Map.of());
        compared(operator, "decided-cases");
    }

    @Test
    void theRegistrarHasACopyComparedAndBuiltAgain() {
        try (Visit gestore = site.visit(BrowserProfile.ENGLISH_MOBILE)) {
            gestore.signIn("gestore")
                    .open("", "/administration/replicas")
                    .seesHeading("", "Copies of the data")
                    .sees("", "Registered numbers");
            gestore.press("", "Compare Registered numbers").sees("", "the comparison has been asked for");
            gestore.follow("", "Build again Operators that can be given an exemption")
                    .seesHeading("", "Build the copy again?");
            gestore.press("", "Yes, build it again").sees("", "it is being built again");
        }
    }

    private static void isEqualAndIsBuiltAgain(Api service, String name) {
        assertEqual(service, name);
        service.post("/v1/replicas/" + name + "/rebuilds", Map.of());
        assertEqual(service, name);
    }

    private static void assertEqual(Api service, String name) {
        JsonNode compared = compared(service, name);
        assertThat(compared.path("lastComparison").path("ranges").asInt())
                .as(compared.toString())
                .isPositive();
    }

    /** @return the copy after a comparison that has found no difference */
    private static JsonNode compared(Api service, String name) {
        awaitIdle(service, name);
        String before = copy(service, name).path("lastComparison").path("at").asText();
        service.post("/v1/replicas/" + name + "/comparisons", Map.of());
        JsonNode compared = await().until(
                        () -> copy(service, name),
                        copy -> !copy.path("lastComparison").path("at").asText().equals(before));
        assertThat(compared.path("lastComparison").path("different").asInt())
                .as(compared.toString())
                .isZero();
        return compared;
    }

    /** Also until what another test has asked for is done. The register has 300,000 numbers: every percent of them must come in time. */
    private static void awaitIdle(Api service, String name) {
        JsonNode copy = copy(service, name);
        while (isBusy(copy)) {
            JsonNode known = copy.path("rebuild");
            copy = await().until(
                            () -> copy(service, name),
                            seen -> !isBusy(seen) || !seen.path("rebuild").equals(known));
        }
    }

    private static boolean isBusy(JsonNode copy) {
        return copy.hasNonNull("rebuild") || copy.hasNonNull("comparingSince");
    }

    private static JsonNode copy(Api service, String name) {
        for (JsonNode copy : service.get("/v1/replicas").path("items")) {
            if (copy.path("name").asText().equals(name)) {
                return copy;
            }
        }
        throw new AssertionError("no copy " + name);
    }
}
