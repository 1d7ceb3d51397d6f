package it.opposizioni.operator.consultation.comparison;

import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.store.FileStore.Durability;
import it.opposizioni.operator.consultation.ComparisonResult;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationService;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.list.ComparedWith;
import it.opposizioni.operator.consultation.engine.list.ListComparison;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.engine.list.ListOptions;
import it.opposizioni.operator.consultation.engine.list.ListOutputs;
import it.opposizioni.operator.consultation.engine.list.ListProgress;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.file.ConsultationFile;
import it.opposizioni.operator.consultation.file.ConsultationFile.Name;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Compares one opened list with one state of the register, and writes, hashes and forces the files of its result. */
@ApplicationScoped
public class ListComparer {

    private static final Logger LOG = Logger.getLogger(ListComparer.class);

    /** Few and shared, so that many lists at once leave processors to everything else. */
    private static final int WORKERS = 2;

    private final ConsultationService consultations;
    private final FileStore store;
    private final ConsultationConfig config;

    /** May stop the comparison by an exception. */
    @FunctionalInterface
    interface FileEnd {
        void tell() throws IOException;
    }

    ListComparer(ConsultationService consultations, FileStore store, ConsultationConfig config) {
        this.consultations = consultations;
        this.store = store;
        this.config = config;
    }

    /** @param doneBytes how much of the list, as it was sent, is processed */
    public ComparisonResult compare(
            Consultation of, RegisterSnapshot register, OpenedList list, ListLayout layout, LongSupplier doneBytes)
            throws IOException {
        ListOptions options = new ListOptions(layout, config.limits(), WORKERS);
        ComparedWith with = ComparedWith.of(register, of.principalOrSelf());
        UUID id = of.id();
        int attempt = of.lease().attempt();
        ListProgress progress = progress(id, attempt, doneBytes);
        ListComparison comparison;
        ListCounts counts;
        try (DigestingOutputStream callable = create(id, attempt, Name.CALLABLE);
                DigestingOutputStream opposed = create(id, attempt, Name.OPPOSED);
                DigestingOutputStream exempted = create(id, attempt, Name.EXEMPTED);
                DigestingOutputStream invalid = create(id, attempt, Name.INVALID)) {
            ListOutputs outputs = new ListOutputs(callable, opposed, exempted, invalid);
            comparison = new ListComparison(with, outputs, options, progress);
            counts = comparison.run(list.text());
            List<ConsultationFile> files = end(
                    List.of(callable, opposed, exempted, invalid),
                    comparison.numbers(),
                    () -> progress.compared(counts));
            return new ComparisonResult(
                    register, layout, counts, comparison.otherNumbers(), files, comparison.numbers());
        }
    }

    /**
     * Without its files there is no result, and nothing else would close its numbers.
     *
     * @param ended of each file: a slow store may take its time with every one of them
     */
    static List<ConsultationFile> end(List<DigestingOutputStream> files, ScreenedNumbers numbers, FileEnd ended)
            throws IOException {
        try {
            List<ConsultationFile> written = new ArrayList<>();
            for (DigestingOutputStream file : files) {
                written.add(file.end());
                ended.tell();
            }
            return written;
        } catch (IOException | RuntimeException e) {
            numbers.close();
            throw e;
        }
    }

    private DigestingOutputStream create(UUID id, int attempt, Name name) throws IOException {
        return new DigestingOutputStream(name, store.create(id, name.stored(attempt), Durability.FORCED));
    }

    private ListProgress progress(UUID id, int attempt, LongSupplier doneBytes) {
        Throttle throttle = new Throttle(config.heartbeat());
        return soFar -> {
            if (throttle.isDue()) {
                heartbeat(id, attempt, soFar, doneBytes.getAsLong());
            }
        };
    }

    /** A list is not lost over a heartbeat that cannot be written now: the seal checks everything again that this checks. */
    private void heartbeat(UUID id, int attempt, ListCounts soFar, long doneBytes) {
        try {
            consultations.heartbeat(id, attempt, soFar, doneBytes);
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.warnf(e, "The heartbeat of consultation %s could not be written", id);
        }
    }
}
