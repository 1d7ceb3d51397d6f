package it.opposizioni.operator.consultation.receipt;

import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.SigningKeys;
import it.opposizioni.kit.testing.SigningKeySets;
import it.opposizioni.operator.SignedVectors;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Receipts of consultations, as {@link SignedVectors}. {@link #main} writes them again; needed only when the form of a receipt changes. */
final class ReceiptVectors {

    static final SignedVectors ALL = new SignedVectors(Path.of("../deploy/verifier/src/test/vectors"));

    private static final int RECEIPTS = 8;
    private static final int CHANGES = 600;
    private static final int KINDS_OF_CHANGES = 8;

    /** L of RFC 8032 section 5.1. */
    private static final BigInteger GROUP_ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private ReceiptVectors() {}

    /** @param arguments the directory to write to */
    public static void main(String[] arguments) throws IOException {
        Random random = new Random(42);
        String keys = SigningKeySets.set(SigningKeySets.jwk("r2"), SigningKeySets.jwk("r1", false));
        CompactJws<ReceiptClaims> jws = ReceiptProducer.jwsOf(new SigningKeys(keys, "r2", "test"));
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < RECEIPTS; i++) {
            receipts.add(jws.sign(jws.payload(Receipts.claims(random))));
        }
        Function<String, String> finding =
                changed -> String.valueOf(jws.check(changed).finding());
        List<String> changes = new ArrayList<>(
                SignedVectors.drawn(receipts, random, CHANGES, KINDS_OF_CHANGES, ReceiptVectors::change, finding));
        for (int i = 0; i < RECEIPTS; i++) {
            changes.add(SignedVectors.line(receipts, i, otherScalar(receipts.get(i)), finding));
        }
        new SignedVectors(Path.of(arguments[0])).write(keys, receipts, changes);
    }

    private static String change(String good, Random random, int kind) {
        int at = random.nextInt(good.length());
        char c = SignedVectors.letter(random);
        return switch (kind) {
            case 0 -> at + " 1 " + c;
            case 1 -> at + " 1 -";
            case 2 -> at + " 0 " + c;
            // the bits of the last character that a lenient decoder does not look at
            case 3 -> good.length() - 1 + " 1 " + c;
            case 4 -> SignedVectors.header(good, header(random));
            case 5 ->
                SignedVectors.payload(
                        good,
                        SignedVectors.payload(good)
                                .replaceFirst("\"registerVersion\":\\d", "\"registerVersion\":" + at % 10));
            case 6 -> SignedVectors.signature(good, signature(random));
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

    private static byte[] signature(Random random) {
        byte[] bytes = new byte[random.nextInt(10) == 0 ? 63 : 64];
        random.nextBytes(bytes);
        return bytes;
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
        return SignedVectors.signature(good, bytes);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
