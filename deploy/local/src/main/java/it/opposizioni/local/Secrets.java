package it.opposizioni.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords and keys of one local installation: made once, kept beside its data, readable by its owner only. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A password of 43 characters that need no quoting anywhere. */
    String password(String name) {
        return get(name, Base64.getUrlEncoder().withoutPadding());
    }

    /** A key of 256 bits in Base64. */
    String key(String name) {
        return get(name, Base64.getEncoder());
    }

    private synchronized String get(String name, Base64.Encoder encoder) {
        if (!values.containsKey(name)) {
            byte[] bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            values.setProperty(name, encoder.encodeToString(bytes));
            store();
        }
        return values.getProperty(name);
    }

    private void store() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, "made by deploy/up; without these keys the personal data cannot be read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
