package it.opposizioni.portal.rating;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What somebody thought of a service. Not who: an opinion does not need a name. */
@Entity
class Rating {

    /** The form's key: a form that is sent twice is one opinion. */
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RatedService service;

    private int stars;

    @Enumerated(EnumType.STRING)
    private Aspect aspect;

    /** People may write more than they are asked for, names too. */
    @Convert(converter = EncryptedText.class)
    private String comment;

    private Instant givenAt;

    protected Rating() {}

    /**
     * @param stars 1 to 5
     * @param aspect null when none was chosen
     * @param comment may be empty
     */
    Rating(UUID id, RatedService service, int stars, Aspect aspect, String comment, Instant givenAt) {
        this.id = id;
        this.service = service;
        this.stars = stars;
        this.aspect = aspect;
        this.comment = comment.isEmpty() ? null : comment;
        this.givenAt = givenAt;
    }

    RatedService service() {
        return service;
    }

    int stars() {
        return stars;
    }

    Optional<Aspect> aspect() {
        return Optional.ofNullable(aspect);
    }

    String comment() {
        return comment;
    }

    Instant givenAt() {
        return givenAt;
    }
}
