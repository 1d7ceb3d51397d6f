package it.opposizioni.operator.evidence.answerlog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds consultations that were valid at an instant, and what each answered about a number. */
@ApplicationScoped
public class AnswerLookup {

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
    private final AnswerReader reader;
    private final AnswerSweep sweep;
    private final Cache<UUID, byte[]> indexes = Caffeine.newBuilder()
            .maximumWeight(INDEX_BYTES)
            .<UUID, byte[]>weigher((_, index) -> index.length)
            .expireAfterAccess(INDEX_KEPT)
            .build();

    AnswerLookup(AnswerRepository answers, AnswerCipher cipher, AnswerReader reader, AnswerSweep sweep) {
        this.answers = answers;
        this.cipher = cipher;
        this.reader = reader;
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
        Map<UUID, LoggedAnswer> said = new HashMap<>();
        inParts(consultations).forEach(some -> said.putAll(answersOfSome(some, digits)));
        return said;
    }

    private static List<List<LoggedConsultation>> inParts(Collection<LoggedConsultation> consultations) {
        List<LoggedConsultation> all = List.copyOf(consultations);
        List<List<LoggedConsultation>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += HEADS_AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + HEADS_AT_ONCE)));
        }
        return parts;
    }

    private Map<UUID, LoggedAnswer> answersOfSome(List<LoggedConsultation> consultations, long digits) {
        List<UUID> kept = kept(consultations);
        Map<UUID, byte[]> heads = heads(kept);
        Map<UUID, Integer> places = AnswerReader.places(heads, digits);
        Map<UUID, byte[]> blocks = answers.blocks(places);
        if (blocks.size() < places.size()) {
            // what is remembered is not there any more, as after the restore of an older backup
            indexes.invalidateAll(places.keySet());
            heads = heads(kept);
            places = AnswerReader.places(heads, digits);
            blocks = answers.blocks(places);
        }
        return reader.said(consultations, heads, places, blocks, digits);
    }

    /**
     * As {@link #answers}, about several numbers, for a search through all that is kept: each index is read once, and none is kept in memory, where
     * those of the lists are that complaints are about.
     *
     * @return by the number, and by the consultation's id
     */
    @Transactional
    public Map<Long, Map<UUID, LoggedAnswer>> answersInPassing(
            Collection<LoggedConsultation> consultations, Collection<Long> numbers) {
        Map<Long, Map<UUID, LoggedAnswer>> said = new HashMap<>();
        numbers.forEach(digits -> said.put(digits, new HashMap<>()));
        for (List<LoggedConsultation> some : inParts(consultations)) {
            Map<UUID, byte[]> heads = reader.heads(kept(some));
            said.forEach((digits, about) -> {
                Map<UUID, Integer> places = AnswerReader.places(heads, digits);
                about.putAll(reader.said(some, heads, places, answers.blocks(places), digits));
            });
        }
        return said;
    }

    private static List<UUID> kept(List<LoggedConsultation> consultations) {
        return consultations.stream()
                .filter(LoggedConsultation::answersKept)
                .map(LoggedConsultation::id)
                .toList();
    }

    /** As {@link AnswerReader#heads}. An index of blocks never changes: it is kept in memory for the next complaint about the same lists. */
    private Map<UUID, byte[]> heads(List<UUID> consultations) {
        Map<UUID, byte[]> heads = new HashMap<>(indexes.getAllPresent(consultations));
        List<UUID> unread =
                consultations.stream().filter(id -> !heads.containsKey(id)).toList();
        reader.heads(unread).forEach((id, head) -> {
            heads.put(id, head);
            if (AnswerHead.isIndex(head)) {
                indexes.put(id, head);
            }
        });
        return heads;
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
     * that one of the numbers was in.
     *
     * @param end exclusive
     * @param before with which the part before has ended; null for the first
     * @param most how many are passed over, quick checks of other numbers too
     */
    @Transactional
    public SealedPart sealedWithin(
            Instant first, Instant end, LoggedConsultation before, Collection<Long> numbers, int most) {
        Long[] tags = numbers.stream()
                .flatMap(digits -> Arrays.stream(cipher.tags(digits)))
                .toArray(Long[]::new);
        return answers.sealedWithin(first, end, before, tags, most);
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
                ? QuarkusTransaction.requiringNew().call(() -> reader.head(id))
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
                AnswerReader.corrupted(id);
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
}
