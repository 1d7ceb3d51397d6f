package it.opposizioni.operator.consultation.receipt;

import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Facts for tests of receipts. */
public final class Receipts {

    static final Instant SEALED = Instant.parse("2026-11-25T09:00:00.123456Z");
    static final Instant DEAD = Instant.parse("2026-12-10T23:00:00Z");

    private Receipts() {}

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
        return ReceiptClaims.of(facts(random), "https://registro.example", VerificationCode.next(random));
    }

    private static String hex(Random random) {
        byte[] digest = new byte[32];
        random.nextBytes(digest);
        return HexFormat.of().formatHex(digest);
    }
}
