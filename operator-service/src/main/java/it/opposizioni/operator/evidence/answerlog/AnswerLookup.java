package it.opposizioni.operator.evidence.answerlog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Finds consultations that were valid at an instant, and what each answered about a number. */
@ApplicationScoped
public class AnswerLookup {

    private static final Logger LOG = Logger.getLogger(AnswerLookup.class);

    /** More than any operator has valid at one time; lists that are made to hide another one are searched too. */
    private static final int MOST = 2_000;

    private static final int BLOCKS_AT_ONCE = 200;

    /** The head of a list of ten million numbers has 50 kB. */
    private static final int HEADS_AT_ONCE = 50;

    /** Of some hundred lists of millions of numbers: those that most complaints are about. */
    private static final int INDEX_BYTES = 32 << 20;

    private static final Duration INDEX_KEPT = Duration.ofMinutes(10);

    private final AnswerRepository answers;
    private final AnswerCipher cipher;
    private final AnswerSweep sweep;
    private final Cache<UUID, byte[]> indexes = Caffeine.newBuilder()
            .maximumWeight(INDEX_BYTES)
            .<UUID, byte[]>weigher((_, index) -> index.length)
            .expireAfterAccess(INDEX_KEPT)
            .build();

    AnswerLookup(AnswerRepository answers, AnswerCipher cipher, AnswerSweep sweep) {
        this.answers = answers;
        this.cipher = cipher;
        this.sweep = sweep;
    }

    /**
     * What was an operator's own at that instant, latest first: consulted by itself for itself, or by an outsourcer for it. Of
     * quick checks only those that the number was in.
     *
     * @param digits E.164 digits without {@code +} of the number in question
     */
    @Transactional
    public List<LoggedConsultation> aliveAt(UUID operatorId, Instant at, long digits) {
        return answers.aliveAt(operatorId, at, cipher.tags(digits), MOST);
    }

    /**
     * What each of these consultations answered about a number, by its id: two queries for some dozens of them. Answers that are promised and not
     * written yet are made on the spot.
     */
    @Transactional
    public Map<UUID, LoggedAnswer> answers(Collection<LoggedConsultation> consultations, long digits) {
        List<LoggedConsultation> all = List.copyOf(consultations);
        Map<UUID, LoggedAnswer> said = new HashMap<>();
        for (int from = 0; from < all.size(); from += HEADS_AT_ONCE) {
            said.putAll(answersOfSome(all.subList(from, Math.min(all.size(), from + HEADS_AT_ONCE)), digits));
        }
        return said;
    }

    private Map<UUID, LoggedAnswer> answersOfSome(List<LoggedConsultation> consultations, long digits) {
        List<UUID> kept = consultations.stream()
                .filter(LoggedConsultation::answersKept)
                .map(LoggedConsultation::id)
                .toList();
        Map<UUID, byte[]> heads = heads(kept);
        Map<UUID, Integer> places = places(heads, digits);
        Map<UUID, byte[]> blocks = answers.blocks(places);
        if (blocks.size() < places.size()) {
            // what is remembered is not there any more, as after the restore of an older backup
            indexes.invalidateAll(places.keySet());
            heads = heads(kept);
            places = places(heads, digits);
            blocks = answers.blocks(places);
        }
        Map<UUID, LoggedAnswer> said = new HashMap<>();
        for (LoggedConsultation consultation : consultations) {
            UUID id = consultation.id();
            Integer place = places.get(id);
            said.put(id, place == null ? inHead(heads.get(id), digits) : inBlock(id, place, blocks.get(id), digits));
        }
        return said;
    }

    /** Of those lists that have one, the block that holds the number if any does. */
    private static Map<UUID, Integer> places(Map<UUID, byte[]> heads, long digits) {
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

    /** Decrypted, of those that can be read. An index of blocks never changes: it is kept in memory for the next complaint about the same lists. */
    private Map<UUID, byte[]> heads(List<UUID> consultations) {
        Map<UUID, byte[]> heads = new HashMap<>(indexes.getAllPresent(consultations));
        List<UUID> unread =
                consultations.stream().filter(id -> !heads.containsKey(id)).toList();
        if (unread.isEmpty()) {
            return heads;
        }
        Map<UUID, byte[]> encrypted = answers.heads(unread);
        for (UUID id : unread) {
            Optional.ofNullable(encrypted.get(id))
                    .or(() -> head(id))
                    .flatMap(head -> decrypt(id, head))
                    .ifPresent(head -> keep(id, head, heads));
        }
        return heads;
    }

    private void keep(UUID consultation, byte[] head, Map<UUID, byte[]> heads) {
        heads.put(consultation, head);
        if (AnswerHead.isIndex(head)) {
            indexes.put(consultation, head);
        }
    }

    private Optional<byte[]> head(UUID consultation) {
        Optional<byte[]> head = answers.head(consultation);
        if (head.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> answers.awaitWriter(consultation));
            sweep.restore(consultation);
            head = answers.head(consultation);
        }
        return head;
    }

    /**
     * Some of the consultations for calls that were an operator's own, as of {@link #aliveAt}, and valid at some instant of a period, in the order
     * of their seals; quick checks too.
     *
     * @param after the one before; null for the first
     */
    @Transactional
    public List<LoggedConsultation> forCallsWithin(
            UUID operatorId, Instant first, Instant last, LoggedConsultation after) {
        return answers.forCallsWithin(operatorId, first, last, after, MOST);
    }

    /** Of consultations that were sealed before, no answers are kept any more. */
    public Instant keptFrom() {
        return sweep.keptFrom();
    }

    /**
     * Some of the consultations of any operator that were sealed in a period and whose answers are kept, newest first. Of quick checks only those
     * that the number was in.
     *
     * @param end exclusive
     * @param before the one before; null for the first
     */
    @Transactional
    public List<LoggedConsultation> sealedWithin(
            Instant first, Instant end, LoggedConsultation before, long digits, int most) {
        return answers.sealedWithin(first, end, before, cipher.tags(digits), most);
    }

    /**
     * Each number of a consultation with its answer, ascending.
     *
     * @return false when they are not there, or were changed in the database
     */
    public boolean forEachAscending(LoggedConsultation consultation, ScreenedNumbers.Visitor visitor)
            throws IOException {
        UUID id = consultation.id();
        Optional<byte[]> head = consultation.answersKept()
                ? QuarkusTransaction.requiringNew().call(() -> head(id)).flatMap(found -> decrypt(id, found))
                : Optional.empty();
        if (head.isEmpty()) {
            return false;
        }
        if (!AnswerHead.isIndex(head.get())) {
            AnswerHead.forEach(head.get(), visitor);
            return true;
        }
        int blocks = AnswerHead.blocks(head.get());
        for (int from = 0; from < blocks; from += BLOCKS_AT_ONCE) {
            int first = from;
            List<byte[]> some = QuarkusTransaction.requiringNew().call(() -> answers.blocks(id, first, BLOCKS_AT_ONCE));
            if (some.size() != Math.min(BLOCKS_AT_ONCE, blocks - from) || !forEach(id, from, some, visitor)) {
                corrupted(id);
                return false;
            }
        }
        return true;
    }

    private boolean forEach(UUID consultation, int from, List<byte[]> blocks, ScreenedNumbers.Visitor visitor)
            throws IOException {
        for (int i = 0; i < blocks.size(); i++) {
            Optional<byte[]> block = cipher.decrypt(blocks.get(i), consultation, from + i);
            if (block.isEmpty()) {
                return false;
            }
            AnswerBlock.forEach(block.get(), visitor);
        }
        return true;
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

    /** What was changed or deleted in the database proves nothing; a complaint is answered all the same. */
    private static void corrupted(UUID consultation) {
        LOG.errorf("The kept answers of consultation %s were changed in the database", consultation);
    }
}
