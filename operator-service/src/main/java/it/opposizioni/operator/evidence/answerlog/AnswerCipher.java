package it.opposizioni.operator.evidence.answerlog;

import it.opposizioni.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;

/** Encrypts the parts of one consultation's answers, each bound to the consultation and to its place in it. */
@ApplicationScoped
class AnswerCipher {

    /** The place of the head; blocks count from 0. */
    static final int HEAD = -1;

    private static final String TAG_PURPOSE = "answered-number";

    private final PersonalData personalData;

    AnswerCipher(PersonalData personalData) {
        this.personalData = personalData;
    }

    byte[] encrypt(byte[] plain, UUID consultation, int place) {
        return personalData.encrypt(plain, context(consultation, place));
    }

    /**
     * @return empty when it was changed, or belongs elsewhere
     * @throws MissingKeyException when its key is not configured, which can be fixed
     */
    Optional<byte[]> decrypt(byte[] value, UUID consultation, int place) {
        try {
            return Optional.of(personalData.decrypt(value, context(consultation, place)));
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof AEADBadTagException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A keyed digest of a number: equal for equal numbers, and worth nothing without the key. */
    long tag(long number) {
        return ByteBuffer.wrap(personalData.searchKey(TAG_PURPOSE, Long.toString(number)))
                .getLong();
    }

    private static byte[] context(UUID consultation, int place) {
        return ByteBuffer.allocate(20)
                .putLong(consultation.getMostSignificantBits())
                .putLong(consultation.getLeastSignificantBits())
                .putInt(place)
                .array();
    }
}
