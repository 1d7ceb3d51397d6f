package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Resources of operators: against the models that npm serves, where it serves them; of the others every field stands in
 * docs/custom-resources.md with the documentation it comes from.
 */
class CustomResourcesTest {

    static final Iterable<String> FOLDERS = Manifests.ALL;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> WITH_MODELS =
            Set.of("cert-manager.io", "external-secrets.io", "monitoring.coreos.com");

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void theyObeyTheirPublishedModels(String folder) {
        assertThat(problems(Manifests.of(folder).stream()
                        .filter(resource -> WITH_MODELS.contains(group(resource)))
                        .map(Resource::content)
                        .toList()))
                .isEmpty();
    }

    /** What finds nothing proves nothing unless it can. */
    @Test
    void anUnknownFieldAndAWrongTypeAreFound() {
        Map<String, Object> endpoint = Map.of("port", "management", "intervall", "30s");
        assertThat(problems(List.of(monitor(Map.of("selector", Map.of(), "endpoints", List.of(endpoint))))))
                .containsExactly("ServiceMonitor some: unknown field spec.endpoints.0.intervall");
        assertThat(problems(List.of(monitor(Map.of("selector", Map.of(), "endpoints", "none")))))
                .isNotEmpty();
    }

    @Test
    void theOthersAreExplainedFieldByField() {
        String page = Manifests.read(Manifests.HERE.resolve("docs/custom-resources.md"));
        List<Resource> others = Stream.of("overlays/production", Manifests.RESTORE)
                .flatMap(folder -> Manifests.of(folder).stream())
                .filter(resource -> !SchemaTest.isBuiltIn(resource) && !WITH_MODELS.contains(group(resource)))
                .toList();
        assertThat(others).isNotEmpty().allSatisfy(resource -> {
            String section = section(page, resource);
            assertThat(fields(resource.part("spec").content(), "spec"))
                    .allSatisfy(field -> assertThat(section).contains("`" + field + "`"));
        });
    }

    private static String section(String page, Resource resource) {
        String title = "\n## " + resource.kind() + " (" + resource.apiVersion() + ")\n";
        assertThat(page).contains(title);
        String rest = page.substring(page.indexOf(title) + title.length());
        return rest.contains("\n## ") ? rest.substring(0, rest.indexOf("\n## ")) : rest;
    }

    private static String group(Resource resource) {
        return resource.apiVersion().replaceFirst("/.*", "");
    }

    private static Map<String, Object> monitor(Map<String, Object> spec) {
        return Map.of(
                "apiVersion",
                "monitoring.coreos.com/v1",
                "kind",
                "ServiceMonitor",
                "metadata",
                Map.of("name", "some"),
                "spec",
                spec);
    }

    /** The paths of all that has a value, without the places in lists. */
    private static Set<String> fields(Object value, String at) {
        Set<String> fields = new TreeSet<>();
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, part) -> fields.addAll(fields(part, at + "." + key)));
            case Collection<?> list
            when list.stream().anyMatch(Map.class::isInstance) -> list.forEach(part -> fields.addAll(fields(part, at)));
            default -> fields.add(at);
        }
        return fields;
    }

    private static List<String> problems(List<Map<String, Object>> resources) {
        try {
            Process node = new ProcessBuilder("node", "check.mjs")
                    .directory(Manifests.HERE.resolve("models").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var input = node.getOutputStream()) {
                input.write(json(resources).getBytes(StandardCharsets.UTF_8));
            }
            List<String> said = new ArrayList<>(new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            assertThat(node.waitFor()).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(List<Map<String, Object>> resources) throws JsonProcessingException {
        return JSON.writeValueAsString(resources);
    }
}
