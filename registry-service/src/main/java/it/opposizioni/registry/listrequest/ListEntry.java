package it.opposizioni.registry.listrequest;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Who entered a request, when, and with which file. */
@Embeddable
class ListEntry {

    private String enteredBy;

    @Convert(converter = EncryptedText.class)
    private String enteredByName;

    private Instant enteredAt;
    private UUID delegationId;

    @Convert(converter = EncryptedText.class)
    private String fileName;

    protected ListEntry() {}

    /**
     * @param by subject of the person
     * @param name as the identity provider writes it; null when it does not
     * @param delegation under which they act; null for a sole trader
     * @param fileName as that person calls it; null where none was said
     */
    ListEntry(String by, String name, UUID delegation, String fileName, Instant at) {
        this.enteredBy = by;
        this.enteredByName = name;
        this.delegationId = delegation;
        this.fileName = fileName;
        this.enteredAt = at;
    }

    String by() {
        return enteredBy;
    }

    String name() {
        return enteredByName;
    }

    Instant at() {
        return enteredAt;
    }

    UUID delegation() {
        return delegationId;
    }

    String fileName() {
        return fileName;
    }
}
