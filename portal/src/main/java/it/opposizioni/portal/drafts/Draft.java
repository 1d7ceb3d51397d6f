package it.opposizioni.portal.drafts;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A request that is being filled in, page after page. */
@Entity
public class Draft {

    @Id
    private UUID id;

    private String owner;
    private String kind;

    @Convert(converter = EncryptedText.class)
    private String content;

    private UUID idempotencyKey;
    private String result;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Draft() {}

    Draft(UUID id, String owner, String kind, String content, UUID key, Instant now) {
        this.id = id;
        this.owner = owner;
        this.kind = kind;
        this.content = content;
        this.idempotencyKey = key;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Another content is another request: it must not be taken for a repetition of the one before. */
    void rewrite(String newContent, UUID newKey, Instant now) {
        if (!newContent.equals(content)) {
            content = newContent;
            idempotencyKey = newKey;
        }
        updatedAt = now;
    }

    void finish(String newResult, Instant now) {
        result = newResult;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public Instant createdAt() {
        return createdAt;
    }

    String content() {
        return content;
    }

    /** The same for every repetition of the same content: what makes a double submit harmless. */
    public String key() {
        return idempotencyKey.toString();
    }

    /** The result; empty while it is open. */
    public Optional<String> result() {
        return Optional.ofNullable(result);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
