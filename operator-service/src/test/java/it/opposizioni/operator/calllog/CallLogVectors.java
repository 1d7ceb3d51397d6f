package it.opposizioni.operator.calllog;

import it.opposizioni.kit.signature.Base64Url;
import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.SigningKeys;
import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.kit.testing.SigningKeySets;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.calllog.CallLogClaims.Digest;
import it.opposizioni.operator.calllog.CallLogClaims.Sender;
import it.opposizioni.operator.calllog.engine.CallCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * The receipts of logs on which service, jar and page must agree, in {@code deploy/verifier/src/test/vectors/call-logs}: {@code jwks.json},
 * {@code receipts.txt} and {@code changes.txt}, in the form of those of consultations (ReceiptVectors).
 *
 * <p>{@link #main} writes them again; needed only when the form of a receipt changes.
 */
final class CallLogVectors {

    private static final Path DIRECTORY = Path.of("../deploy/verifier/src/test/vectors/call-logs");

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int CHANGES = 200;
    private static final int KINDS_OF_CHANGES = 5;
    private static final Instant SEALED = Instant.parse("2026-11-25T09:00:00.123456Z");

    private CallLogVectors() {}

    /** One changed receipt, and what is to be thought of it. */
    record Changed(String jws, String finding) {}

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
                .map(line -> line.split(" "))
                .map(change -> new Changed(changed(receipts.get(Integer.parseInt(change[0])), change), change[4]))
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
        String keys = SigningKeySets.set(SigningKeySets.jwk("r2"), SigningKeySets.jwk("r1", false));
        CompactJws<CallLogClaims> jws =
                new CompactJws<>(new SigningKeys(keys, "r2", "test"), CallLogClaims.TYPE, CallLogClaims.class);
        List<String> receipts = logs(random).stream()
                .map(claims -> jws.sign(jws.payload(claims)))
                .toList();
        List<String> changes = new ArrayList<>();
        while (changes.size() < CHANGES) {
            int index = random.nextInt(receipts.size());
            String receipt = receipts.get(index);
            String change = index + " " + change(receipt, random, changes.size() % KINDS_OF_CHANGES);
            String changed = changed(receipt, change.split(" "));
            if (!changed.equals(receipt)) {
                changes.add(change + " " + jws.check(changed).finding());
            }
        }
        Path directory = Path.of(arguments[0]);
        Files.writeString(directory.resolve("jwks.json"), keys.replaceAll(",\"d\":\"[^\"]+\"", "") + "\n");
        Files.writeString(directory.resolve("receipts.txt"), String.join("\n", receipts) + "\n");
        Files.writeString(directory.resolve("changes.txt"), String.join("\n", changes) + "\n");
    }

    /** An outsourcer's own, an inspector's, and one without a call that can be read. */
    private static List<CallLogClaims> logs(Random random) {
        OperatorReference principal = new OperatorReference(new UUID(3, 4), "Acme Energia S.p.A.");
        Instant first = SEALED.minusSeconds(500_000);
        CallCounts some = new CallCounts(120, 100, 9, 2, 0, 5, 1, 3, 4, 0, 1, 1);
        CallCounts none = new CallCounts(4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4);
        return List.of(
                claims(random, principal, Sender.OPERATOR, first, some),
                claims(random, null, Sender.INSPECTOR, first, some),
                claims(random, null, Sender.OPERATOR, null, none));
    }

    private static CallLogClaims claims(
            Random random, OperatorReference principal, Sender sender, Instant first, CallCounts counts) {
        return new CallLogClaims(
                "https://registro.example",
                new UUID(random.nextLong(), random.nextLong()),
                SEALED.getEpochSecond(),
                new OperatorReference(new UUID(1, 2), "Squillo & <Figli> S.r.l. \"Città\""),
                principal,
                sender,
                digest(random),
                digest(random),
                first,
                first == null ? null : first.plusSeconds(400_000),
                counts,
                random.nextInt(1 << 20),
                SEALED.minusSeconds(5),
                SEALED.minusSeconds(9_000_000),
                SEALED,
                VerificationCode.next(random));
    }

    private static Digest digest(Random random) {
        byte[] digest = new byte[32];
        random.nextBytes(digest);
        return new Digest(HexFormat.of().formatHex(digest), random.nextInt(1 << 30));
    }

    private static String change(String good, Random random, int kind) {
        int at = random.nextInt(good.length());
        int firstDot = good.indexOf('.');
        int lastDot = good.lastIndexOf('.');
        char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        return switch (kind) {
            case 0 -> at + " 1 " + c;
            case 1 -> at + " 1 -";
            // other headers
            case 2 -> "0 " + firstDot + " " + encoded(header(random));
            // another payload under the same signature
            case 3 ->
                firstDot + 1 + " " + (lastDot - firstDot - 1) + " "
                        + encoded(payload(good).replaceFirst("\"unreadable\":\\d", "\"unreadable\":" + at % 10));
            default -> lastDot + 1 + " " + (good.length() - lastDot - 1) + " " + signature(random);
        };
    }

    private static String header(Random random) {
        List<String> headers = List.of(
                "{\"alg\":\"none\",\"kid\":\"r2\",\"typ\":\"opposizioni-call-log+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r1\",\"typ\":\"opposizioni-call-log+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r9\",\"typ\":\"opposizioni-call-log+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r2\",\"typ\":\"opposizioni-receipt+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r2\",\"typ\":\"JWT\"}",
                "{ \"alg\":\"EdDSA\",\"kid\":\"r2\",\"typ\":\"opposizioni-call-log+jwt\"}");
        return headers.get(random.nextInt(headers.size()));
    }

    private static String payload(String receipt) {
        return new String(Base64.getUrlDecoder().decode(receipt.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String signature(Random random) {
        byte[] bytes = new byte[64];
        random.nextBytes(bytes);
        return Base64Url.encode(bytes);
    }

    private static String encoded(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
