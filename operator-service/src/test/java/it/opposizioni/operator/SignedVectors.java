package it.opposizioni.operator;

import it.opposizioni.kit.signature.Base64Url;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Receipts on which service, jar and page must agree, below {@code deploy/verifier/src/test/vectors}: {@code jwks.json}, {@code receipts.txt} (genuine
 * ones, a line each), and {@code changes.txt} with lines {@code <receipt> <from> <deleted> <inserted> <finding>}: take that receipt, delete so many
 * characters from there, insert these ({@code -} for none).
 */
public final class SignedVectors {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Path directory;

    /** One changed receipt, and what is to be thought of it. */
    public record Changed(String jws, String finding) {}

    /** One way of changing a receipt, as a line has it: from where, how many characters, and what comes in their place. */
    @FunctionalInterface
    public interface Change {
        String of(String receipt, Random random, int kind);
    }

    public SignedVectors(Path directory) {
        this.directory = directory;
    }

    public String jwks() {
        return read("jwks.json");
    }

    public List<String> receipts() {
        return read("receipts.txt").lines().toList();
    }

    public List<Changed> changes() {
        List<String> receipts = receipts();
        return read("changes.txt")
                .lines()
                .map(line -> line.split(" "))
                .map(change -> new Changed(changed(receipts.get(Integer.parseInt(change[0])), change), change[4]))
                .toList();
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String changed(String receipt, String[] change) {
        int from = Integer.parseInt(change[1]);
        String inserted = change[3].equals("-") ? "" : change[3];
        return new StringBuilder(receipt)
                .replace(from, from + Integer.parseInt(change[2]), inserted)
                .toString();
    }

    /**
     * Lines with so many changes of receipts that are drawn, and their findings.
     *
     * @param kinds of changes, one after the other
     */
    public static List<String> drawn(
            List<String> receipts,
            Random random,
            int count,
            int kinds,
            Change change,
            Function<String, String> finding) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            int index = random.nextInt(receipts.size());
            String receipt = receipts.get(index);
            String line = index + " " + change.of(receipt, random, lines.size() % kinds);
            String changed = changed(receipt, line.split(" "));
            if (!changed.equals(receipt)) {
                lines.add(line + " " + finding.apply(changed));
            }
        }
        return lines;
    }

    /** A line with one change of one receipt, and its finding. */
    public static String line(List<String> receipts, int index, String change, Function<String, String> finding) {
        String line = index + " " + change;
        return line + " " + finding.apply(changed(receipts.get(index), line.split(" ")));
    }

    /** @param keys with the private parts, which are left out */
    public void write(String keys, List<String> receipts, List<String> changes) throws IOException {
        Files.writeString(directory.resolve("jwks.json"), keys.replaceAll(",\"d\":\"[^\"]+\"", "") + "\n");
        Files.writeString(directory.resolve("receipts.txt"), String.join("\n", receipts) + "\n");
        Files.writeString(directory.resolve("changes.txt"), String.join("\n", changes) + "\n");
    }

    public static char letter(Random random) {
        return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }

    public static String payload(String receipt) {
        return new String(Base64.getUrlDecoder().decode(receipt.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    /** Another header in the place of a receipt's. */
    public static String header(String receipt, String header) {
        return "0 " + receipt.indexOf('.') + " " + encoded(header);
    }

    /** Another payload under the same signature. */
    public static String payload(String receipt, String payload) {
        int from = receipt.indexOf('.') + 1;
        return from + " " + (receipt.lastIndexOf('.') - from) + " " + encoded(payload);
    }

    public static String signature(String receipt, byte[] signature) {
        int from = receipt.lastIndexOf('.') + 1;
        return from + " " + (receipt.length() - from) + " " + Base64Url.encode(signature);
    }

    private static String encoded(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
