package it.opposizioni.portal.assistance;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.portal.i18n.Lang;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What somebody says does not work on this site. */
@Entity
class SiteProblem {

    /**
     * What was reported.
     *
     * @param place the page, in the person's words or as its path; may be empty
     * @param email for the answer; empty when none is wanted
     * @param lang in which it was written
     */
    record Report(String place, String words, String email, Lang lang) {}

    /** The form's key: a form that is sent twice is one problem. */
    @Id
    private UUID id;

    @Convert(converter = EncryptedText.class)
    private String place;

    @Convert(converter = EncryptedText.class)
    private String words;

    @Convert(converter = EncryptedText.class)
    private String email;

    private String language;
    private Instant reportedAt;
    private Instant solvedAt;

    protected SiteProblem() {}

    /** What was solved before stays as it was. */
    void solve(Instant now) {
        if (solvedAt == null) {
            solvedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    Optional<String> place() {
        return Optional.ofNullable(place);
    }

    String words() {
        return words;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Lang lang() {
        return Lang.of(language);
    }

    Instant reportedAt() {
        return reportedAt;
    }
}
