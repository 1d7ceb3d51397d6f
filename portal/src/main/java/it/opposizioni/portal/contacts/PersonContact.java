package it.opposizioni.portal.contacts;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** How somebody wants to hear from us. */
@Entity
public class PersonContact {

    @Id
    private String subject;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Convert(converter = EncryptedText.class)
    private String email;

    private String language;
    private Instant updatedAt;

    protected PersonContact() {}

    PersonContact(String subject) {
        this.subject = subject;
    }

    void change(String newName, String newEmail, String newLanguage, Instant now) {
        name = newName;
        email = newEmail;
        language = newLanguage;
        updatedAt = now;
    }

    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public String language() {
        return language;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
