package it.opposizioni.operator.evidence.answerlog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
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

    private final AnswerRepository answers;
    private final AnswerCipher cipher;
    private final AnswerSweep sweep;

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

    /** Answers that are promised and not written yet are made on the spot. */
    @Transactional
    public LoggedAnswer answer(LoggedConsultation consultation, long digits) {
        if (!consultation.answersKept()) {
            return LoggedAnswer.UNKNOWN;
        }
        return head(consultation.id())
                .map(found -> find(consultation.id(), found, digits))
                .orElse(LoggedAnswer.UNKNOWN);
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

    /** What was changed or deleted in the database proves nothing; a complaint is answered all the same. */
    private LoggedAnswer find(UUID consultation, byte[] encryptedHead, long digits) {
        Optional<byte[]> head = cipher.decrypt(encryptedHead, consultation, AnswerCipher.HEAD);
        if (head.isEmpty()) {
            return corrupted(consultation);
        }
        if (!AnswerHead.isIndex(head.get())) {
            return said(AnswerHead.find(head.get(), digits));
        }
        int block = AnswerHead.blockOf(head.get(), digits);
        return block == AnswerHead.NO_BLOCK
                ? LoggedAnswer.NOT_IN_LIST
                : answers.block(consultation, block)
                        .flatMap(content -> cipher.decrypt(content, consultation, block))
                        .map(content -> said(AnswerBlock.find(content, digits)))
                        .orElseGet(() -> corrupted(consultation));
    }

    private static LoggedAnswer said(Optional<Screening> answer) {
        return answer.map(LoggedAnswer::of).orElse(LoggedAnswer.NOT_IN_LIST);
    }

    private static LoggedAnswer corrupted(UUID consultation) {
        LOG.errorf("The kept answers of consultation %s were changed in the database", consultation);
        return LoggedAnswer.UNKNOWN;
    }
}
