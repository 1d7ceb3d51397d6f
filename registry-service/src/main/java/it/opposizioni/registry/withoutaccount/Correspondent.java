package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.registry.medium.MediumDates;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person who registered a number without an account: where to write to, and the digest of the code to manage it with. The code itself is in one
 * letter and nowhere else. Worth nothing as soon as somebody holds the number.
 */
@Entity
class Correspondent {

    @Id
    private UUID oppositionId;

    @Convert(converter = EncryptedText.class)
    private String email;

    private String language;
    private byte[] codeDigest;
    private Instant codeIssuedAt;

    /** When there is something to tell that the last letter did not say; null for nothing. */
    private Instant tellFrom;

    protected Correspondent() {}

    Correspondent(UUID oppositionId, String email, String language) {
        this.oppositionId = oppositionId;
        this.email = email;
        this.language = language;
    }

    /** The one before is worth nothing from now on. */
    void codeIssued(SearchKey code, Instant now) {
        codeDigest = code.current();
        codeIssuedAt = now;
    }

    /** What is active by now is known to the person; when the next medium is, it is told. */
    void toldUntil(Instant now, List<MediumDates> dates) {
        tellFrom = nextOf(now, dates).orElse(null);
    }

    /** The same when what is active by now may still have to be told. */
    void alsoToldOf(Instant now, List<MediumDates> dates) {
        nextOf(now, dates)
                .filter(next -> tellFrom == null || next.isBefore(tellFrom))
                .ifPresent(next -> tellFrom = next);
    }

    private static Optional<Instant> nextOf(Instant now, List<MediumDates> dates) {
        return dates.stream().map(MediumDates::activeFrom).filter(now::isBefore).min(Comparator.naturalOrder());
    }

    boolean hasCode(SearchKey code) {
        return code.matches(codeDigest);
    }

    UUID oppositionId() {
        return oppositionId;
    }

    String email() {
        return email;
    }

    String language() {
        return language;
    }

    Instant codeIssuedAt() {
        return codeIssuedAt;
    }
}
