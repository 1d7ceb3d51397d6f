package it.opposizioni.portal.contacts;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where an operator wants to be written to, and in which language. */
@Entity
public class OperatorContact {

    private static final String MAILBOX = "operator:";

    @Id
    private UUID operatorId;

    @Convert(converter = EncryptedText.class)
    private String address;

    /** The address of certified mail at which the operator is written to; null when none was chosen. */
    @Convert(converter = EncryptedText.class)
    private String pec;

    private String language;

    private Instant updatedAt;

    /** Of the latest event that was applied. */
    private long version;

    protected OperatorContact() {}

    /** What is null stays as it is. */
    void change(String newAddress, String newLanguage, Instant now) {
        if (newAddress != null && !newAddress.isBlank()) {
            address = newAddress;
        }
        if (newLanguage != null) {
            language = newLanguage;
        }
        updatedAt = now;
    }

    /** What an event says. Redelivery reorders: what is not newer than what is known changes nothing. */
    void learn(String publishedAddress, long publishedVersion, Instant now) {
        if (publishedVersion > version) {
            change(publishedAddress, null, now);
            version = publishedVersion;
        }
    }

    /** @param chosen null for not any more */
    void writeByPec(String chosen, Instant now) {
        pec = chosen;
        updatedAt = now;
    }

    /** The recipient under which an operator's messages stand in the box. */
    public static String mailbox(UUID operatorId) {
        return MAILBOX + operatorId;
    }

    /** The recipient of copies that go to its people by e-mail: they stand in no box. */
    public static String colleaguesOf(UUID operatorId) {
        return mailbox(operatorId) + "/colleagues";
    }

    public static boolean isMailbox(String recipient) {
        return recipient != null && recipient.startsWith(MAILBOX);
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** The address of certified mail of an operator that wants to be written to there, and at the other what that does not deliver. */
    public Optional<String> pec() {
        return Optional.ofNullable(pec);
    }

    public String language() {
        return language;
    }

    UUID operatorId() {
        return operatorId;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
