package it.opposizioni.operator.evidence.answerlog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.operator.consultation.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Reads heads and blocks of kept answers from the database, and what they say of a number. */
@ApplicationScoped
class AnswerReader {

    private static final Logger LOG = Logger.getLogger(AnswerReader.class);

    private final AnswerRepository answers;
    private final AnswerCipher cipher;
    private final AnswerSweep sweep;

    AnswerReader(AnswerRepository answers, AnswerCipher cipher, AnswerSweep sweep) {
        this.answers = answers;
        this.cipher = cipher;
        this.sweep = sweep;
    }

    /** Decrypted, of those that can be read. */
    Map<UUID, byte[]> heads(List<UUID> consultations) {
        if (consultations.isEmpty()) {
            return Map.of();
        }
        Map<UUID, byte[]> heads = new HashMap<>();
        Map<UUID, byte[]> encrypted = answers.heads(consultations);
        for (UUID id : consultations) {
            Optional.ofNullable(encrypted.get(id))
                    .or(() -> awaited(id))
                    .flatMap(head -> decrypt(id, head))
                    .ifPresent(head -> heads.put(id, head));
        }
        return heads;
    }

    /** As {@link #heads}, of one. */
    Optional<byte[]> head(UUID consultation) {
        return awaited(consultation).flatMap(found -> decrypt(consultation, found));
    }

    private Optional<byte[]> awaited(UUID consultation) {
        Optional<byte[]> head = answers.head(consultation);
        if (head.isEmpty()) {
            awaitWriter(consultation);
            sweep.restore(consultation);
            // of one that began in between, the restoration has kept away
            awaitWriter(consultation);
            head = answers.head(consultation);
        }
        return head;
    }

    private void awaitWriter(UUID consultation) {
        QuarkusTransaction.requiringNew().run(() -> answers.awaitWriter(consultation));
    }

    private Optional<byte[]> decrypt(UUID consultation, byte[] encryptedHead) {
        Optional<byte[]> head = cipher.decrypt(encryptedHead, consultation, AnswerCipher.HEAD);
        if (head.isEmpty()) {
            corrupted(consultation);
        }
        return head;
    }

    private static LoggedAnswer said(Optional<Screening> answer) {
        return answer.map(LoggedAnswer::of).orElse(LoggedAnswer.NOT_IN_LIST);
    }

    /** What each answered about a number, by its id. */
    Map<UUID, LoggedAnswer> said(
            List<LoggedConsultation> consultations,
            Map<UUID, byte[]> heads,
            Map<UUID, Integer> places,
            Map<UUID, byte[]> blocks,
            long digits) {
        Map<UUID, LoggedAnswer> said = new HashMap<>();
        for (LoggedConsultation consultation : consultations) {
            UUID id = consultation.id();
            Integer place = places.get(id);
            said.put(id, place == null ? inHead(heads.get(id), digits) : inBlock(id, place, blocks.get(id), digits));
        }
        return said;
    }

    /** Of those lists that have one, the block that holds the number if any does. */
    static Map<UUID, Integer> places(Map<UUID, byte[]> heads, long digits) {
        Map<UUID, Integer> places = new LinkedHashMap<>();
        heads.forEach((id, head) -> {
            int block = AnswerHead.isIndex(head) ? AnswerHead.blockOf(head, digits) : AnswerHead.NO_BLOCK;
            if (block != AnswerHead.NO_BLOCK) {
                places.put(id, block);
            }
        });
        return places;
    }

    /** @param head null when the answers are not there, or were changed in the database: what proves nothing */
    private static LoggedAnswer inHead(byte[] head, long digits) {
        if (head == null) {
            return LoggedAnswer.UNKNOWN;
        }
        return AnswerHead.isIndex(head) ? LoggedAnswer.NOT_IN_LIST : said(AnswerHead.find(head, digits));
    }

    private LoggedAnswer inBlock(UUID consultation, int place, byte[] encrypted, long digits) {
        return Optional.ofNullable(encrypted)
                .flatMap(content -> cipher.decrypt(content, consultation, place))
                .map(content -> said(AnswerBlock.find(content, digits)))
                .orElseGet(() -> {
                    corrupted(consultation);
                    return LoggedAnswer.UNKNOWN;
                });
    }

    /** What was changed or deleted in the database proves nothing; a complaint is answered all the same. */
    static void corrupted(UUID consultation) {
        LOG.errorf("The kept answers of consultation %s were changed in the database", consultation);
    }
}
