package it.opposizioni.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The receipts on which service, jar and page must agree; see ReceiptVectors and CallLogVectors in the operator-service's tests. */
final class Vectors {

    static final Vectors CONSULTATIONS = new Vectors(Path.of("src/test/vectors"));
    static final Vectors CALL_LOGS = new Vectors(Path.of("src/test/vectors/call-logs"));

    private final Path directory;

    private Vectors(Path directory) {
        this.directory = directory;
    }

    record Changed(String jws, String finding) {}

    KeySet keys() {
        return new KeySet(jwks());
    }

    String jwks() {
        return read("jwks.json");
    }

    List<String> receipts() {
        return read("receipts.txt").lines().collect(Collectors.toList());
    }

    List<Changed> changes() {
        List<String> receipts = receipts();
        return read("changes.txt")
                .lines()
                .map(line -> line.split(" "))
                .map(c -> new Changed(apply(receipts.get(Integer.parseInt(c[0])), c), c[4]))
                .collect(Collectors.toList());
    }

    private static String apply(String receipt, String[] change) {
        int from = Integer.parseInt(change[1]);
        String inserted = change[3].equals("-") ? "" : change[3];
        return receipt.substring(0, from) + inserted + receipt.substring(from + Integer.parseInt(change[2]));
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
