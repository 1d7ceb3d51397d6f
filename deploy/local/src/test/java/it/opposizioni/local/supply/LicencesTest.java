package it.opposizioni.local.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What a service is made of may be passed on with it under the EUPL 1.2, by its software bill of materials. The list is written to
 * {@code deploy/local/target/licences.md}.
 */
class LicencesTest {

    /** In the folders that builds write into; the last one is of what the browser gets from the portal. */
    private static final List<String> BILLS = List.of(
            "registry-service/target/registry-service-sbom.json",
            "operator-service/target/operator-service-sbom.json",
            "complaint-service/target/complaint-service-sbom.json",
            "portal/target/portal-sbom.json",
            "portal/target/frontend-sbom.json");

    /** Of several that a component names one is enough: it may be chosen. */
    private static final Set<String> FREE = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-1.0",
            "EPL-2.0",
            "EUPL-1.2",
            "LGPL-2.1-or-later",
            "MIT",
            "MIT-0",
            "OFL-1.1",
            "Public Domain");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everythingMayBePassedOn() throws IOException {
        Map<String, Set<String>> licences = new TreeMap<>();
        for (String file : BILLS) {
            Path bill = Settings.repository().resolve(file);
            assumeThat(bill).as("the build makes it, unless it is told not to").exists();
            JSON.readTree(bill.toFile())
                    .path("components")
                    .forEach(component -> licences.computeIfAbsent(nameOf(component), _ -> new TreeSet<>())
                            .addAll(licencesOf(component)));
        }
        assertThat(licences)
                .hasSizeGreaterThan(200)
                .anySatisfy((component, _) -> assertThat(component).startsWith(":htmx.org "))
                .anySatisfy((component, _) -> assertThat(component).startsWith(":Titillium Web "));
        StringBuilder list = new StringBuilder("| component | licences |\n|---|---|\n");
        licences.forEach((component, its) -> list.append("| %s | %s |%n".formatted(component, String.join(", ", its))));
        Files.writeString(Settings.repository().resolve("deploy/local/target/licences.md"), list);
        assertThat(licences)
                .allSatisfy((component, its) -> assertThat(its).as(component).containsAnyElementsOf(FREE));
    }

    private static String nameOf(JsonNode component) {
        return "%s:%s %s"
                .formatted(
                        component.path("group").asText(),
                        component.path("name").asText(),
                        component.path("version").asText());
    }

    private static List<String> licencesOf(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(each -> each.path("expression")
                        .asText(each.path("license")
                                .path("id")
                                .asText(each.path("license").path("name").asText())))
                .toList();
    }
}
