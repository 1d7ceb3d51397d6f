package it.opposizioni.operator.evidence.answerlog;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import it.opposizioni.kit.database.LongWork;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the answers of one list, all or none of them, in memory that does not grow with the list but for its index. */
@ApplicationScoped
class AnswerWriter {

    private static final int BLOCKS_AT_ONCE = 100;

    /** A list of 50 million takes about a minute, and longer on a machine that is busy. */
    private static final int LONGEST_SECONDS = 600;

    private static final Duration LONGEST = Duration.ofSeconds(LONGEST_SECONDS);

    private final AnswerRepository answers;
    private final AnswerCipher cipher;
    private final LongWork longWork;

    AnswerWriter(AnswerRepository answers, AnswerCipher cipher, LongWork longWork) {
        this.answers = answers;
        this.cipher = cipher;
        this.longWork = longWork;
    }

    /** Where numbers come from that are read only if they are needed. */
    interface Source {
        Optional<ScreenedNumbers> read() throws IOException;
    }

    /**
     * Two writers of one list do no harm: the second finds nothing to do.
     *
     * @return whether this call wrote them
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    boolean write(UUID consultationId, ScreenedNumbers numbers) throws IOException {
        longWork.allow(LONGEST);
        return answers.lockPromised(consultationId) && writeAll(consultationId, numbers);
    }

    /** As {@link #write}; the numbers are read only when nobody else has written them or writes them now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    boolean writeFrom(UUID consultationId, Source source) throws IOException {
        longWork.allow(LONGEST);
        if (!answers.lockPromised(consultationId)) {
            return false;
        }
        Optional<ScreenedNumbers> found = source.read();
        if (found.isEmpty()) {
            return false;
        }
        try (ScreenedNumbers numbers = found.get()) {
            return writeAll(consultationId, numbers);
        }
    }

    private boolean writeAll(UUID consultationId, ScreenedNumbers numbers) throws IOException {
        Run run = new Run(consultationId);
        numbers.forEachAscending(run);
        answers.keepHead(consultationId, cipher.encrypt(run.finish(), consultationId, AnswerCipher.HEAD));
        return true;
    }

    /** Of a handful of numbers: they fit into the head. */
    byte[] head(UUID consultationId, ScreenedNumbers numbers) throws IOException {
        AnswerBlock block = new AnswerBlock();
        long[] last = {-1};
        numbers.forEachAscending((number, answer) -> {
            if (number != last[0]) {
                block.add(number, answer);
                last[0] = number;
            }
        });
        return cipher.encrypt(AnswerHead.of(block), consultationId, AnswerCipher.HEAD);
    }

    private final class Run implements ScreenedNumbers.Visitor {

        private final UUID consultationId;
        private final AnswerBlock block = new AnswerBlock();
        private final List<Long> firstNumbers = new ArrayList<>();
        private final List<byte[]> encrypted = new ArrayList<>();
        private int written;
        private long last = -1;

        Run(UUID consultationId) {
            this.consultationId = consultationId;
        }

        @Override
        public void number(long digits, Screening answer) {
            if (digits == last) {
                return;
            }
            if (block.isFull()) {
                close();
            }
            block.add(digits, answer);
            last = digits;
        }

        /** @return the head */
        byte[] finish() {
            if (firstNumbers.isEmpty()) {
                return AnswerHead.of(block);
            }
            close();
            flush();
            return AnswerHead.of(firstNumbers);
        }

        private void close() {
            encrypted.add(cipher.encrypt(block.encode(), consultationId, firstNumbers.size()));
            firstNumbers.add(block.first());
            block.clear();
            if (encrypted.size() == BLOCKS_AT_ONCE) {
                flush();
            }
        }

        private void flush() {
            answers.insertBlocks(consultationId, written, encrypted);
            written += encrypted.size();
            encrypted.clear();
        }
    }
}
