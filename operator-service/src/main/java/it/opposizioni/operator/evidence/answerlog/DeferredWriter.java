package it.opposizioni.operator.evidence.answerlog;

import io.quarkus.runtime.ShutdownEvent;
import it.opposizioni.kit.statement.AnsweredComplaints;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.ScreeningRecorder;
import it.opposizioni.operator.consultation.screening.SealedConsultation;
import it.opposizioni.operator.evidence.answerlog.AnswerRepository.NewAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Writes lists after their seal, one after the other on a thread of its own: nobody waits for it. */
@ApplicationScoped
class DeferredWriter implements ScreeningRecorder {

    private static final Logger LOG = Logger.getLogger(DeferredWriter.class);

    private final AnswerRepository answers;
    private final AnswerWriter writer;
    private final AnswerCipher cipher;
    private final AnsweredComplaints complaints;
    private final ExecutorService later;

    DeferredWriter(
            AnswerRepository answers,
            AnswerWriter writer,
            AnswerCipher cipher,
            AnsweredComplaints complaints,
            AnswerConfig config) {
        this.answers = answers;
        this.writer = writer;
        this.cipher = cipher;
        this.complaints = complaints;
        this.later = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.waiting()),
                Thread.ofPlatform().name("answers").daemon().factory());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void promise(SealedConsultation consultation) {
        answers.insert(List.of(new NewAnswers(consultation, null, null)));
        concerns(List.of(consultation));
    }

    @Override
    public void recordLater(UUID consultationId, ScreenedNumbers numbers) {
        try {
            later.execute(() -> write(consultationId, numbers));
        } catch (RejectedExecutionException _) {
            numbers.close();
            LOG.infof("Answers of consultation %s will be made from its files: too many are waiting", consultationId);
        }
    }

    private void write(UUID consultationId, ScreenedNumbers numbers) {
        try (numbers) {
            writer.write(consultationId, numbers);
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "Answers of consultation %s were not written; the sweep will do it", consultationId);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordWithSeal(Map<SealedConsultation, ScreenedNumbers> consultations) {
        List<NewAnswers> rows = new ArrayList<>(consultations.size());
        consultations.forEach((consultation, numbers) -> rows.add(whole(consultation, numbers)));
        answers.insert(rows);
        concerns(consultations.keySet());
    }

    /** A complaint about a call within their validity may have been answered while they were being sealed. */
    private void concerns(Collection<SealedConsultation> consultations) {
        consultations.stream()
                .map(SealedConsultation::sealedAt)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> complaints.checkCallsBetween(
                        first,
                        consultations.stream()
                                .map(SealedConsultation::validUntil)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    private NewAnswers whole(SealedConsultation consultation, ScreenedNumbers numbers) {
        try (numbers) {
            List<Long> tags = new ArrayList<>();
            numbers.forEachAscending((number, answer) -> tags.add(cipher.tag(number)));
            byte[] head = writer.head(consultation.id(), numbers);
            return new NewAnswers(consultation, head, tags.toArray(Long[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean needsNoFiles(UUID consultationId) {
        return answers.isSettled(consultationId);
    }

    void stop(@Observes ShutdownEvent event) {
        later.shutdownNow();
    }
}
