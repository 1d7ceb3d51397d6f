package it.opposizioni.operator.obligation;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The secret part of the address under which a calendar program reads an operator's obligations without signing in. */
@Entity
@Table(name = "calendar_address")
class CalendarAddress {

    @Id
    private UUID operatorId;

    @Convert(converter = EncryptedText.class)
    private String secret;

    private byte[] searchKey;

    private Instant createdAt;

    protected CalendarAddress() {}

    CalendarAddress(UUID operatorId) {
        this.operatorId = operatorId;
    }

    /** The previous address is invalid at once. */
    void rotate(String newSecret, byte[] newSearchKey, Instant now) {
        secret = newSecret;
        searchKey = newSearchKey.clone();
        createdAt = now;
    }

    UUID operatorId() {
        return operatorId;
    }

    String secret() {
        return secret;
    }
}
