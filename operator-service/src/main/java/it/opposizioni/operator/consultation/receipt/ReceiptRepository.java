package it.opposizioni.operator.consultation.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

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

    private final DataSource database;

    ReceiptRepository(DataSource database) {
        this.database = database;
    }

    void insert(List<StoredReceipt> receipts) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (StoredReceipt receipt : receipts) {
                insert.setObject(1, receipt.consultationId());
                insert.setObject(2, receipt.operatorId());
                insert.setObject(3, receipt.principalId());
                insert.setObject(4, receipt.campaignId());
                insert.setString(5, receipt.inputSha256());
                insert.setObject(6, receipt.sealedAt().atOffset(ZoneOffset.UTC));
                insert.setString(7, receipt.code());
                insert.setBytes(8, receipt.unsigned());
                insert.setString(9, receipt.jws());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("receipts not kept", e);
        }
    }

    Optional<StoredReceipt> ofConsultation(UUID consultationId) {
        return find("consultation_id = ?", consultationId);
    }

    Optional<StoredReceipt> byCode(String code) {
        return find("code = ?", code);
    }

    /** @return whether this was the first signature; the one that came first counts */
    boolean keepSignature(UUID consultationId, String jws) {
        String update =
                "update consultation_receipt set jws = ?, unsigned = null where consultation_id = ? and jws is null";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, jws);
            statement.setObject(2, consultationId);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the same list was compared again later, for the same campaign and the same principal. */
    boolean isSuperseded(StoredReceipt receipt) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEWER)) {
            statement.setObject(1, receipt.campaignId());
            statement.setString(2, receipt.inputSha256());
            statement.setObject(3, receipt.sealedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(4, receipt.operatorId());
            statement.setObject(5, receipt.principalId());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<StoredReceipt> find(String condition, Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + condition)) {
            select.setObject(1, value);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredReceipt read(ResultSet row) throws SQLException {
        return new StoredReceipt(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                instant(row, 6),
                row.getString(7),
                row.getBytes(8),
                row.getString(9));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
