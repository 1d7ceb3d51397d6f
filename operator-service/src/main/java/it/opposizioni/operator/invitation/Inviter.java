package it.opposizioni.operator.invitation;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.identity.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/** The person who invites, as the token named it then: shown to the invited person, and informed of the answer. */
@Embeddable
class Inviter {

    @Column(name = "invited_by")
    private String subject;

    @Column(name = "inviter_name")
    @Convert(converter = EncryptedText.class)
    private String name;

    @Column(name = "inviter_email")
    @Convert(converter = EncryptedText.class)
    private String email;

    private String language;

    protected Inviter() {}

    Inviter(Caller caller, Locale language) {
        this.subject = caller.subject();
        this.name = caller.name().orElse(null);
        this.email = caller.email().orElse(null);
        this.language = language.getLanguage();
    }

    String subject() {
        return subject;
    }

    /** Null when the identity provider knows none; the address likewise. */
    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String language() {
        return language;
    }
}
