package it.opposizioni.operator.evidence.answers;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds consultations that were alive at an instant, and what each answered about a number. */
@ApplicationScoped
public class AnswerLookup {

    /** More than anybody has alive at once; lists that are made to hide another one are looked at, too. */
    private static final int MOST = 2_000;

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
    public List<KeptConsultation> aliveAt(UUID operatorId, Instant at, long digits) {
        return answers.aliveAt(operatorId, at, cipher.tag(digits), MOST);
    }

    /** Answers that are promised and not written yet are made on the spot. */
    @Transactional
    public NumberAnswer answer(KeptConsultation consultation, long digits) {
        if (!consultation.answersKept()) {
            return NumberAnswer.UNKNOWN;
        }
        Optional<byte[]> head = answers.head(consultation.id());
        if (head.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> answers.awaitWriter(consultation.id()));
            sweep.makeAnew(consultation.id());
            head = answers.head(consultation.id());
        }
        return head.map(found -> find(consultation.id(), found, digits)).orElse(NumberAnswer.UNKNOWN);
    }

    private NumberAnswer find(UUID consultation, byte[] encryptedHead, long digits) {
        byte[] head = cipher.decrypt(encryptedHead, consultation, AnswerCipher.HEAD);
        if (!AnswerHead.isIndex(head)) {
            return AnswerHead.find(head, digits).map(NumberAnswer::of).orElse(NumberAnswer.NOT_IN_LIST);
        }
        int block = AnswerHead.blockOf(head, digits);
        if (block == AnswerHead.NO_BLOCK) {
            return NumberAnswer.NOT_IN_LIST;
        }
        byte[] content = answers.block(consultation, block)
                .orElseThrow(
                        () -> new IllegalStateException("a block of the answers of " + consultation + " is missing"));
        return AnswerBlock.find(cipher.decrypt(content, consultation, block), digits)
                .map(NumberAnswer::of)
                .orElse(NumberAnswer.NOT_IN_LIST);
    }
}
