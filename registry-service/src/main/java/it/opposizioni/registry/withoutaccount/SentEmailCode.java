package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.crypto.SearchKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a code went to an address, whatever its visit does afterwards: it counts for the limit of that day. Goes with its visit. */
@Entity
@Table(name = "visit_email_code")
class SentEmailCode {

    @Id
    private UUID id;

    private UUID visitId;
    private byte[] addressKey;
    private Instant sentAt;

    protected SentEmailCode() {}

    SentEmailCode(UUID id, UUID visitId, SearchKey address, Instant now) {
        this.id = id;
        this.visitId = visitId;
        this.addressKey = address.current();
        this.sentAt = now;
    }
}
