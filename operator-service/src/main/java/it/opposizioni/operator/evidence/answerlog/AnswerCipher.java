package it.opposizioni.operator.evidence.answerlog;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return tag(key(number).current());
    }

    /** Under each configured key: what was kept before the key was replaced is found too. */
    Long[] tags(long number) {
        return key(number).all().stream().map(AnswerCipher::tag).toArray(Long[]::new);
    }

    /** By the id of the key; the tags in the order of the numbers. */
    Map<String, Long[]> tagsByKey(List<Long> numbers) {
        Map<String, Long[]> tags = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            for (Map.Entry<String, byte[]> digest : key(numbers.get(i)).byKey().entrySet()) {
                tags.computeIfAbsent(digest.getKey(), _ -> new Long[numbers.size()])[i] = tag(digest.getValue());
            }
        }
        return tags;
    }

    private SearchKey key(long number) {
        return personalData.searchKey(TAG_PURPOSE, Long.toString(number));
    }

    private static long tag(byte[] digest) {
        return ByteBuffer.wrap(digest).getLong();
    }

    static byte[] context(UUID consultation, int place) {
        return ByteBuffer.allocate(20)
                .putLong(consultation.getMostSignificantBits())
                .putLong(consultation.getLeastSignificantBits())
                .putInt(place)
                .array();
    }
}
