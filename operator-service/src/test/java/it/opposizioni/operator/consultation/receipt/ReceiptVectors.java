package it.opposizioni.operator.consultation.receipt;

import it.opposizioni.kit.signature.Base64Url;
import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.SigningKeys;
import it.opposizioni.kit.testing.SigningKeySets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * The receipts on which service, jar and page must agree, in {@code deploy/verifier/src/test/vectors}: {@code jwks.json},
 * {@code receipts.txt} (genuine ones, a line each), and {@code changes.txt} with lines {@code <receipt> <from> <deleted> <inserted>
 * <finding>}: take that receipt, delete so many characters from there, insert these ({@code -} for none).
 *
 * <p>{@link #main} writes them again; needed only when the form of a receipt changes.
 */
final class ReceiptVectors {

    static final Path DIRECTORY = Path.of("../deploy/verifier/src/test/vectors");

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int RECEIPTS = 8;
    private static final int CHANGES = 600;

    /** L of RFC 8032 section 5.1. */
    private static final BigInteger GROUP_ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private ReceiptVectors() {}

    /** One changed receipt, and what is to be thought of it. */
    record Changed(String jws, String finding) {

        static Changed read(String line, List<String> receipts) {
            String[] change = line.split(" ");
            String receipt = receipts.get(Integer.parseInt(change[0]));
            return new Changed(changed(receipt, change), change[4]);
        }
    }

    static String jwks() {
        return read("jwks.json");
    }

    static List<String> receipts() {
        return read("receipts.txt").lines().toList();
    }

    static List<Changed> changes() {
        List<String> receipts = receipts();
        return read("changes.txt")
                .lines()
                .map(line -> Changed.read(line, receipts))
                .toList();
    }

    private static String changed(String receipt, String[] change) {
        int from = Integer.parseInt(change[1]);
        String inserted = change[3].equals("-") ? "" : change[3];
        return new StringBuilder(receipt)
                .replace(from, from + Integer.parseInt(change[2]), inserted)
                .toString();
    }

    private static String read(String file) {
        try {
            return Files.readString(DIRECTORY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param arguments the directory to write to */
    public static void main(String[] arguments) throws IOException {
        Random random = new Random(42);
        String signing = SigningKeySets.jwk("r2");
        String keys = SigningKeySets.set(signing, SigningKeySets.jwk("r1", false));
        CompactJws<ReceiptClaims> jws = ReceiptProducer.jwsOf(new SigningKeys(keys, "r2", "test"));
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < RECEIPTS; i++) {
            receipts.add(jws.sign(jws.payload(Receipts.claims(random))));
        }
        List<String> changes = new ArrayList<>();
        while (changes.size() < CHANGES) {
            int index = random.nextInt(RECEIPTS);
            String receipt = receipts.get(index);
            String change = index + " " + change(receipt, random, changes.size() % 8);
            String changed = changed(receipt, change.split(" "));
            if (!changed.equals(receipt)) {
                changes.add(change + " " + jws.check(changed).finding());
            }
        }
        for (int i = 0; i < RECEIPTS; i++) {
            String change = i + " " + otherScalar(receipts.get(i));
            String changed = changed(receipts.get(i), change.split(" "));
            changes.add(change + " " + jws.check(changed).finding());
        }
        Path directory = Path.of(arguments[0]);
        Files.writeString(directory.resolve("jwks.json"), keys.replaceAll(",\"d\":\"[^\"]+\"", "") + "\n");
        Files.writeString(directory.resolve("receipts.txt"), String.join("\n", receipts) + "\n");
        Files.writeString(directory.resolve("changes.txt"), String.join("\n", changes) + "\n");
    }

    private static String change(String good, Random random, int kind) {
        int at = random.nextInt(good.length());
        int firstDot = good.indexOf('.');
        int lastDot = good.lastIndexOf('.');
        char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        return switch (kind) {
            case 0 -> at + " 1 " + c;
            case 1 -> at + " 1 -";
            case 2 -> at + " 0 " + c;
            // the bits of the last character that a lenient decoder does not look at
            case 3 -> good.length() - 1 + " 1 " + c;
            // other headers
            case 4 -> "0 " + firstDot + " " + encoded(header(random));
            // another payload under the same signature
            case 5 ->
                firstDot + 1 + " " + (lastDot - firstDot - 1) + " "
                        + encoded(payload(good)
                                .replaceFirst("\"registerVersion\":\\d", "\"registerVersion\":" + at % 10));
            case 6 -> lastDot + 1 + " " + (good.length() - lastDot - 1) + " " + signature(random);
            default -> at + " " + random.nextInt(1, good.length() - at + 1) + " " + (random.nextBoolean() ? "-" : "=");
        };
    }

    private static String header(Random random) {
        List<String> headers = List.of(
                "{\"alg\":\"none\",\"kid\":\"r2\",\"typ\":\"opposizioni-receipt+jwt\"}",
                "{\"alg\":\"HS256\",\"kid\":\"r2\",\"typ\":\"opposizioni-receipt+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r1\",\"typ\":\"opposizioni-receipt+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r9\",\"typ\":\"opposizioni-receipt+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r2\",\"typ\":\"JWT\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r2\",\"typ\":\"opposizioni-receipt+jwt\",\"crit\":[]}",
                "{\"alg\":\"EdDSA\",\"alg\":\"EdDSA\",\"kid\":\"r2\",\"typ\":\"opposizioni-receipt+jwt\"}",
                "{\"kid\":\"r2\",\"alg\":\"EdDSA\",\"typ\":\"opposizioni-receipt+jwt\"}",
                "{ \"alg\":\"EdDSA\",\"kid\":\"r2\",\"typ\":\"opposizioni-receipt+jwt\"}",
                "[]",
                "null");
        return headers.get(random.nextInt(headers.size()));
    }

    private static String payload(String receipt) {
        return new String(Base64.getUrlDecoder().decode(receipt.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String signature(Random random) {
        byte[] bytes = new byte[random.nextInt(10) == 0 ? 63 : 64];
        random.nextBytes(bytes);
        return Base64Url.encode(bytes);
    }

    /** The same signature with its scalar one group order higher, which a lenient verifier takes (RFC 8032 section 8.4). */
    private static String otherScalar(String good) {
        int lastDot = good.lastIndexOf('.');
        byte[] bytes = Base64.getUrlDecoder().decode(good.substring(lastDot + 1));
        BigInteger scalar = new BigInteger(1, reversed(Arrays.copyOfRange(bytes, 32, 64)));
        byte[] higher = scalar.add(GROUP_ORDER).toByteArray();
        byte[] filled = new byte[32];
        System.arraycopy(higher, 0, filled, 32 - higher.length, higher.length);
        System.arraycopy(reversed(filled), 0, bytes, 32, 32);
        return lastDot + 1 + " " + (good.length() - lastDot - 1) + " " + Base64Url.encode(bytes);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static String encoded(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
