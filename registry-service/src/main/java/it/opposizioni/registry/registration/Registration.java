package it.opposizioni.registry.registration;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.registry.opposition.EarlierHolders;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One act of a person: up to five numbers registered with one declaration. What it recorded does not change; later changes
 * belong to the oppositions.
 */
@Entity
class Registration {

    @Id
    private String protocol;

    /** Null for a call from the line itself, or a proof of it without an account: nobody has signed in. */
    private String holder;

    /** The person who declared, as the identity provider stated it then: the declaration is made to the register by a person, with a name. */
    @Convert(converter = EncryptedText.class)
    private String declarantTaxCode;

    /** Keyed digest of the tax code: the desk finds a person's registrations by it. */
    private byte[] declarantKey;

    private String language;
    private Instant recordedAt;
    private Instant activeFrom;

    @ElementCollection
    @CollectionTable(name = "registration_opposition", joinColumns = @JoinColumn(name = "protocol"))
    @OrderColumn(name = "position")
    @Column(name = "opposition_id")
    private List<UUID> oppositions = new ArrayList<>();

    protected Registration() {}

    /** @param activeFrom when the last of the numbers is active, for calls where calls were asked for */
    Registration(
            Protocol protocol,
            String holder,
            String language,
            Instant recordedAt,
            Instant activeFrom,
            List<UUID> oppositions) {
        this.protocol = protocol.value();
        this.holder = holder;
        this.language = language;
        this.recordedAt = recordedAt;
        this.activeFrom = activeFrom;
        this.oppositions = new ArrayList<>(oppositions);
    }

    /** Keeps with it who declared it. */
    void declaredBy(String taxCode, byte[] taxCodeKey) {
        this.declarantTaxCode = taxCode;
        this.declarantKey = taxCodeKey.clone();
    }

    String protocol() {
        return protocol;
    }

    boolean isOf(String person) {
        return person.equals(holder);
    }

    /** Recorded at the desk, for the person with this tax code, before that person had signed in. */
    boolean isOfDesk(SearchKey taxCode) {
        return holder != null
                && holder.startsWith(EarlierHolders.DESK)
                && declarantKey != null
                && taxCode.matches(declarantKey);
    }

    String holder() {
        return holder;
    }

    /** Null where the identity provider stated none. */
    String declarantTaxCode() {
        return declarantTaxCode;
    }

    String language() {
        return language;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant activeFrom() {
        return activeFrom;
    }

    /** Those that are still kept: a place of one that was deleted long after its end is empty. */
    List<UUID> oppositions() {
        return oppositions.stream().filter(Objects::nonNull).toList();
    }
}
