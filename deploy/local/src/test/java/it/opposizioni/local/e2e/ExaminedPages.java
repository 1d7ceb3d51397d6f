package it.opposizioni.local.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The pages that the accessibility rules have been checked on, in any visit: of this process, or of one that runs other tests beside it. */
final class ExaminedPages {

    private final Path folder;

    ExaminedPages() {
        folder = SuiteFolder.ofThisRun("examined");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return whether it was not there yet: who added it checks it */
    boolean add(String page) {
        try {
            Files.createFile(folder.resolve(digest(page)));
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String page) {
        try {
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
