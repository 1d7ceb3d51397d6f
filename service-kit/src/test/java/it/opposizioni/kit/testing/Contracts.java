package it.opposizioni.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import it.opposizioni.kit.stream.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contracts of a publisher's events, as they lie in its src/main/contracts. */
public final class Contracts {

    private static final Path OWN = Path.of("src/main/contracts");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig FORMATS_COUNT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** A schema refers to another one of the same publisher by its {@code $id}, which ends with the name of the file. */
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(mappers -> mappers.mappings(Contracts::fileOf)));

    private Contracts() {}

    /** @param name as in {@code it.opposizioni.registry.<name>.v1} */
    public static void assertFits(String name, JsonNode data) {
        JsonSchema schema = SCHEMAS.getSchema(read(OWN.resolve(name + ".v1.schema.json")), FORMATS_COUNT);
        assertThat(schema.validate(data)).as("%s: %s", name, data).isEmpty();
    }

    /** The events that this service publishes, as in {@code it.opposizioni.registry.<name>.v1}. */
    public static Set<String> ownNames() {
        try (Stream<Path> files = Files.list(OWN)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".v1.schema.json"))
                    .map(name -> name.replace(".v1.schema.json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every example that this service publishes fits its schema, and every service knows its type. */
    public static void assertOwnExamplesFit() {
        assertThat(ownNames()).isNotEmpty().allSatisfy(name -> {
            assertFits(name, ownExample(name));
            assertThat(EventTypes.ofThisRelease().isKnown("it.opposizioni.%s.%s.v1".formatted(publisher(), name)))
                    .as("%s is in the list META-INF/opposizioni/event-types", name)
                    .isTrue();
        });
    }

    /** {@code registry-service} publishes as {@code registry}. */
    private static String publisher() {
        return Path.of("").toAbsolutePath().getFileName().toString().replace("-service", "");
    }

    /**
     * What was really sent fits its schema.
     *
     * @return the names of what was sent
     */
    public static Set<String> assertFit(List<OutboxEvents.Emitted> events) {
        Set<String> names = new TreeSet<>();
        for (OutboxEvents.Emitted event : events) {
            String name = event.type().replaceAll("it\\.opposizioni\\.\\w+\\.(.*)\\.v1", "$1");
            assertFits(name, event.data());
            names.add(name);
        }
        return names;
    }

    public static JsonNode ownExample(String name) {
        return read(OWN.resolve(name + ".v1.example.json"));
    }

    /** The example that another service publishes. */
    public static JsonNode exampleOf(String service, String name) {
        return read(Path.of("..", service, "src/main/contracts", name + ".v1.example.json"));
    }

    private static String fileOf(String id) {
        return id.startsWith("urn:contract:")
                ? OWN.resolve(id.substring(id.lastIndexOf(':') + 1) + ".schema.json")
                        .toUri()
                        .toString()
                : id;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
