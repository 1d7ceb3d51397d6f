package it.opposizioni.registry.desk;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.registry.opposition.EarlierHolders;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who asked the desk for something, by tax code: a person, or an organisation that holds its lines (rule C17). A person who signs in
 * with the tax code is that person.
 */
@Entity
class DeskHolder {

    @Id
    private UUID id;

    @Convert(converter = EncryptedText.class)
    private String taxCode;

    /** Keyed digest of the tax code. */
    private byte[] taxKey;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Convert(converter = EncryptedText.class)
    private String email;

    private String language;

    /** At the identity provider; null while the person has not signed in. */
    private String subject;

    protected DeskHolder() {}

    /** What was last stated. A withdrawal does not replace an address that is known: the person who was known before must learn of it. */
    void state(String newName, String newEmail, String newLanguage, boolean leaves) {
        name = newName;
        language = newLanguage;
        if (newEmail != null && (email == null || !leaves)) {
            email = newEmail;
        }
    }

    /**
     * Only once: a second account with the same tax code does not take over what the first one has. Somebody who acts for an organisation
     * goes by its key of the desk, which is no account.
     */
    void signedIn(String newSubject) {
        if (subject == null && !newSubject.equals(deskKey())) {
            subject = newSubject;
        }
    }

    /** It never signs in. */
    boolean isOrganisation() {
        return new TaxCode(taxCode).kind() == TaxCode.Kind.ELEVEN_DIGITS;
    }

    boolean isSignedIn() {
        return subject != null;
    }

    boolean is(String someone) {
        return someone.equals(subject);
    }

    /** Under which the register knew the person before it signed in. */
    String deskKey() {
        return EarlierHolders.DESK + id;
    }

    /** Under which the person holds oppositions from now on. */
    String key() {
        return subject != null ? subject : deskKey();
    }

    UUID id() {
        return id;
    }

    String taxCode() {
        return taxCode;
    }

    String name() {
        return name;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    String language() {
        return language;
    }
}
