package it.opposizioni.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where a run keeps its files, and what an interrupted one has left. */
public final class WorkFolder {

    private final Path path;

    public WorkFolder(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** Removes what is in it, and makes it when it is not there. */
    public void empty() throws IOException {
        remove();
        Files.createDirectories(path);
    }

    /** Removes it. What cannot be removed is named. */
    public void remove() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            for (Path one : found.toList().reversed()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            System.err.println("%s could not be removed: %s".formatted(path, e));
        }
    }
}
