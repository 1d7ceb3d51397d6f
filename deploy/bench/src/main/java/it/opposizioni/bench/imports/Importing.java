package it.opposizioni.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.bench.data.ImportFile;
import it.opposizioni.bench.service.Upload;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Token;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Imports files in the name of the demonstration's registrar. */
public final class Importing {

    private static final String PATH = "/v1/carried-over-imports";
    private static final Pattern LOCATION =
            Pattern.compile("(?i)\\r\\nlocation:\\s*\\S*" + PATH + "/([0-9a-f-]{36})\\r\\n");
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
        Upload upload = Upload.send(
                URI.create(registry + PATH), Map.of("Authorization", "Bearer " + registrar.value()), file.file());
        if (upload.status() != 202) {
            throw new IllegalStateException("a file was answered " + upload.answer());
        }
        // the body of a large import comes in chunks, because it names many lines
        Matcher location = LOCATION.matcher(upload.answer());
        if (!location.find()) {
            throw new IllegalStateException("an import without a location: " + upload.answer());
        }
        return location.group(1);
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
