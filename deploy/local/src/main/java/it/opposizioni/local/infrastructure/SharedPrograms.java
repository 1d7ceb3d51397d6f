package it.opposizioni.local.infrastructure;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;

/** Programs that all suites of a checkout run, and that the first of them unpacks or builds: no other suite may see them half made. */
final class SharedPrograms {

    private SharedPrograms() {}

    /**
     * One preparation after the other, also of other processes.
     *
     * @param target the folder that the programs are in
     * @param name of the programs
     */
    static synchronized void prepare(Path target, String name, Runnable preparation) {
        try (FileChannel channel = FileChannel.open(target.resolve("preparing-" + name + ".lock"), CREATE, WRITE);
                FileLock _ = channel.lock()) {
            preparation.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
