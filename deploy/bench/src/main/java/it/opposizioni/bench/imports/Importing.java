package it.opposizioni.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.bench.data.ImportFile;
import it.opposizioni.bench.load.Upload;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Token;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Imports files in the name of the demonstration's registrar. */
public final class Importing {

    private static final String PATH = "/v1/carried-over-imports";
    private static final int LOOK_MILLIS = 200;

    private final String registry;
    private final Token registrar;

    public Importing(TrialSuite suite) {
        registry = suite.urls().registry();
        registrar = suite.registrar();
    }

    /** How far an import is. */
    public record Progress(
            String state, long received, long recorded, long alreadyPresent, long remaining, long invalidLines) {

        private static Progress of(JsonNode view) {
            return new Progress(
                    view.path("state").asText(),
                    view.path("received").asLong(),
                    view.path("recorded").asLong(),
                    view.path("alreadyPresent").asLong(),
                    view.path("remaining").asLong(),
                    view.path("invalidLines").asLong());
        }
    }

    /** @return the id of the import; its numbers are recorded afterwards */
    public String send(ImportFile file) throws IOException {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + registrar.value());
        return Upload.send(URI.create(registry + PATH), headers, file.file()).created(PATH);
    }

    Progress look(String id) {
        return Progress.of(new Api(registry, registrar).get(PATH + "/" + id));
    }

    /** Waits until so few numbers remain, or it is over. */
    public Progress await(String id, long remaining) throws InterruptedException {
        while (true) {
            Progress progress = look(id);
            boolean working =
                    progress.state().equals("RECEIVED") || progress.state().equals("RUNNING");
            if (!working || remaining > 0 && progress.remaining() <= remaining) {
                return progress;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
