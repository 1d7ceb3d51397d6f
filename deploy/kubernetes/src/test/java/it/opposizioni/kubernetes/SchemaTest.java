package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every built-in resource obeys the schema of the API server; a field that it does not have fails, as with {@code kubectl --validate=strict}. */
class SchemaTest {

    private static final Gson GSON = new Gson();

    static final Iterable<String> FOLDERS =
            Stream.concat(Manifests.ALL.stream(), Stream.of("overlays/play")).toList();

    /** The groups whose types the client library has, and how their names begin there. */
    private static final Map<String, String> BUILT_IN = Map.of(
            "v1", "V1",
            "apps/v1", "V1",
            "batch/v1", "V1",
            "policy/v1", "V1",
            "networking.k8s.io/v1", "V1",
            "autoscaling/v2", "V2");

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void builtInResourcesObeyTheirSchema(String folder) {
        assertThat(builtIn(folder)).isNotEmpty().allSatisfy(resource -> validate(GSON.toJsonTree(resource.content())));
    }

    @Test
    void anUnknownFieldFailsAtAnyDepth() {
        Resource deployment = Manifests.of("base", "Deployment").findFirst().orElseThrow();
        JsonObject changed = GSON.toJsonTree(deployment.content()).getAsJsonObject();
        JsonObject probe = changed.getAsJsonObject("spec")
                .getAsJsonObject("template")
                .getAsJsonObject("spec")
                .getAsJsonArray("containers")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("readinessProbe");
        probe.addProperty("periodSecond", 3);
        assertThatThrownBy(() -> validate(changed)).hasMessageContaining("periodSecond");
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void noTwoResourcesHaveOneName(String folder) {
        assertThat(Manifests.of(folder)).extracting(Resource::toString).doesNotHaveDuplicates();
    }

    static boolean isBuiltIn(Resource resource) {
        return BUILT_IN.containsKey(resource.apiVersion());
    }

    private static Stream<Resource> builtIn(String folder) {
        return Manifests.of(folder).stream().filter(SchemaTest::isBuiltIn);
    }

    private static void validate(JsonElement resource) {
        String apiVersion = resource.getAsJsonObject().get("apiVersion").getAsString();
        String kind = resource.getAsJsonObject().get("kind").getAsString();
        try {
            Class.forName("io.kubernetes.client.openapi.models." + BUILT_IN.get(apiVersion) + kind)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, resource);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(apiVersion + " " + kind + " is not a built-in type", e);
        }
    }
}
