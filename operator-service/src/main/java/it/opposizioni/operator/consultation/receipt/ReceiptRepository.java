package it.opposizioni.operator.consultation.receipt;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receipts by consultation and by code. Plain JDBC: a thousand receipts of quick checks are one round trip. */
@ApplicationScoped
class ReceiptRepository {

    private static final String INSERT = """
            insert into consultation_receipt
            (consultation_id, operator_id, principal_id, campaign_id, input_sha256, sealed_at, code, unsigned, jws)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT = """
            select consultation_id, operator_id, principal_id, campaign_id, input_sha256, sealed_at, code, unsigned, jws
            from consultation_receipt where
            """;
    private static final String NEWER = """
            select 1 from consultation_receipt where campaign_id = ? and input_sha256 = ? and sealed_at > ?
            and operator_id = ? and principal_id is not distinct from ? limit 1
            """;
    private static final String KEEP_SIGNATURE =
            "update consultation_receipt set jws = ?, unsigned = null where consultation_id = ? and jws is null";

    private final Jdbc jdbc;

    ReceiptRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<StoredReceipt> receipts) {
        jdbc.batch(INSERT, receipts, receipt -> new Object[] {
            receipt.consultationId(),
            receipt.operatorId(),
            receipt.principalId(),
            receipt.campaignId(),
            receipt.inputSha256(),
            receipt.sealedAt(),
            receipt.code(),
            receipt.unsigned(),
            receipt.jws()
        });
    }

    Optional<StoredReceipt> ofConsultation(UUID consultationId) {
        return jdbc.first(SELECT + "consultation_id = ?", ReceiptRepository::read, consultationId);
    }

    /** Of those that have one. */
    List<StoredReceipt> ofConsultations(Collection<UUID> consultationIds) {
        return jdbc.query(SELECT + "consultation_id = any (?)", ReceiptRepository::read, (Object)
                consultationIds.toArray(UUID[]::new));
    }

    Optional<StoredReceipt> byCode(String code) {
        return jdbc.first(SELECT + "code = ?", ReceiptRepository::read, code);
    }

    /** @return whether this was the first signature; the one that came first counts */
    boolean keepSignature(UUID consultationId, String jws) {
        return jdbc.update(KEEP_SIGNATURE, jws, consultationId) == 1;
    }

    /** Whether the same list was compared again later, for the same campaign and the same principal. */
    boolean isSuperseded(StoredReceipt receipt) {
        return jdbc.exists(
                NEWER,
                receipt.campaignId(),
                receipt.inputSha256(),
                receipt.sealedAt(),
                receipt.operatorId(),
                receipt.principalId());
    }

    private static StoredReceipt read(ResultSet row) throws SQLException {
        return new StoredReceipt(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                Jdbc.instant(row, 6),
                row.getString(7),
                row.getBytes(8),
                row.getString(9));
    }
}
