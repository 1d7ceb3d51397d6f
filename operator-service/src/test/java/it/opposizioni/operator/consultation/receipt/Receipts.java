package it.opposizioni.operator.consultation.receipt;

import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.EdECPrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Keys and facts for tests of receipts. */
public final class Receipts {

    static final Instant SEALED = Instant.parse("2026-11-25T09:00:00.123456Z");
    static final Instant DEAD = Instant.parse("2026-12-10T23:00:00Z");

    private Receipts() {}

    /** One JWK; its private half too. */
    static String jwk(String kid) {
        return jwk(kid, true);
    }

    static String jwk(String kid, boolean secret) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] der = pair.getPublic().getEncoded();
            String x = Base64Url.encode(Arrays.copyOfRange(der, der.length - 32, der.length));
            String d = Base64Url.encode(
                    ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow());
            return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"" + kid + "\",\"x\":\"" + x + "\""
                    + (secret ? ",\"d\":\"" + d + "\"" : "") + "}";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String set(String... jwks) {
        return "{\"keys\":[" + String.join(",", jwks) + "]}";
    }

    static ReceiptFacts facts(Random random) {
        return facts(random, ListCounts.NONE);
    }

    static ReceiptFacts facts(Random random, ListCounts counts) {
        boolean forPrincipal = random.nextBoolean();
        return new ReceiptFacts(
                new UUID(random.nextLong(), random.nextLong()),
                new OperatorReference(new UUID(1, 2), "Squillo & <Figli> S.r.l. \"Città\""),
                forPrincipal ? new OperatorReference(new UUID(3, 4), "Acme Energia S.p.A.") : null,
                new ReceiptFacts.Purpose(new UUID(5, 6), "THIRD_PARTY_TRANSFER", "TELEPHONE", "Terza S.r.l."),
                new ReceiptFacts.Digest(hex(random), random.nextInt(1 << 30)),
                List.of(
                        new ReceiptFacts.Output("callable", hex(random), random.nextInt(1 << 20)),
                        new ReceiptFacts.Output("opposed", hex(random), random.nextInt(1 << 20)),
                        new ReceiptFacts.Output("invalid", hex(random), random.nextInt(1 << 20))),
                counts,
                new ReceiptFacts.Register(
                        random.nextInt(1 << 20), SEALED.minusSeconds(5), new UUID(7, 8), 1, random.nextLong(1 << 30)),
                SEALED,
                DEAD);
    }

    public static ReceiptClaims claims(Random random) {
        return ReceiptClaims.of(facts(random), "https://registro.example", ReceiptCode.next(random));
    }

    private static String hex(Random random) {
        byte[] digest = new byte[32];
        random.nextBytes(digest);
        return java.util.HexFormat.of().formatHex(digest);
    }
}
