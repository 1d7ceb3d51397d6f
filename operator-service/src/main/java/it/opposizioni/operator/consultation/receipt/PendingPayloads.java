package it.opposizioni.operator.consultation.receipt;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;

/**
 * What waits in the database for its signature, encrypted with a key that is not in the database: otherwise anyone who may write
 * there could have anything signed (deploy/docs/threats.md T12).
 */
@ApplicationScoped
class PendingPayloads implements EncryptedColumns {

    private final PersonalData personalData;

    PendingPayloads(PersonalData personalData) {
        this.personalData = personalData;
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.bytes(
                "consultation_receipt",
                "unsigned",
                List.of("consultation_id"),
                row -> context(row.getObject("consultation_id", UUID.class))));
    }

    byte[] close(UUID consultationId, String payload) {
        return personalData.encrypt(payload.getBytes(StandardCharsets.UTF_8), context(consultationId));
    }

    /**
     * @return empty when it was changed, or is another consultation's
     * @throws MissingKeyException when its key is not configured, which can be fixed
     */
    Optional<String> open(UUID consultationId, byte[] closed) {
        try {
            return Optional.of(
                    new String(personalData.decrypt(closed, context(consultationId)), StandardCharsets.UTF_8));
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof AEADBadTagException) {
                return Optional.empty();
            }
            throw e;
        } catch (RuntimeException _) {
            // too short to be anything of ours
            return Optional.empty();
        }
    }

    private static byte[] context(UUID consultationId) {
        return ("receipt " + consultationId).getBytes(StandardCharsets.US_ASCII);
    }
}
