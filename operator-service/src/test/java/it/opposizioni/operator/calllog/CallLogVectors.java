package it.opposizioni.operator.calllog;

import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.SigningKeys;
import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.kit.testing.SigningKeySets;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.SignedVectors;
import it.opposizioni.operator.calllog.CallLogClaims.Digest;
import it.opposizioni.operator.calllog.CallLogClaims.Sender;
import it.opposizioni.operator.calllog.engine.CallCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Receipts of call logs, as {@link SignedVectors}. {@link #main} writes them again; needed only when the form of a receipt changes. */
final class CallLogVectors {

    static final SignedVectors ALL = new SignedVectors(Path.of("../deploy/verifier/src/test/vectors/call-logs"));

    private static final int CHANGES = 200;
    private static final int KINDS_OF_CHANGES = 5;
    private static final Instant SEALED = Instant.parse("2026-11-25T09:00:00.123456Z");

    private CallLogVectors() {}

    /** @param arguments the directory to write to */
    public static void main(String[] arguments) throws IOException {
        Random random = new Random(42);
        String keys = SigningKeySets.set(SigningKeySets.jwk("r2"), SigningKeySets.jwk("r1", false));
        CompactJws<CallLogClaims> jws =
                new CompactJws<>(new SigningKeys(keys, "r2", "test"), CallLogClaims.TYPE, CallLogClaims.class);
        List<String> receipts = logs(random).stream()
                .map(claims -> jws.sign(jws.payload(claims)))
                .toList();
        List<String> changes = SignedVectors.drawn(
                receipts,
                random,
                CHANGES,
                KINDS_OF_CHANGES,
                CallLogVectors::change,
                changed -> String.valueOf(jws.check(changed).finding()));
        new SignedVectors(Path.of(arguments[0])).write(keys, receipts, changes);
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
        char c = SignedVectors.letter(random);
        return switch (kind) {
            case 0 -> at + " 1 " + c;
            case 1 -> at + " 1 -";
            case 2 -> SignedVectors.header(good, header(random));
            case 3 ->
                SignedVectors.payload(
                        good,
                        SignedVectors.payload(good).replaceFirst("\"unreadable\":\\d", "\"unreadable\":" + at % 10));
            default -> SignedVectors.signature(good, signature(random));
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

    private static byte[] signature(Random random) {
        byte[] bytes = new byte[64];
        random.nextBytes(bytes);
        return bytes;
    }
}
