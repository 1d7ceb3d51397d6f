package it.opposizioni.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A script that starts one service as the launcher does, for somebody who wants to kill it and start it by hand. */
public final class StartScript {

    private StartScript() {}

    /** Writes the script, readable by its owner only because the passwords of the local run are in it. */
    public static void write(Path script, List<String> command, Map<String, String> environment) {
        StringBuilder text = new StringBuilder("#!/bin/sh\n# Starts this service with the environment of deploy/up.\n");
        new TreeMap<>(environment).forEach((name, value) -> text.append("export %s='%s'%n".formatted(name, value)));
        text.append("exec ").append(String.join(" ", command)).append('\n');
        try {
            Files.createDirectories(script.getParent());
            Files.writeString(script, text);
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
