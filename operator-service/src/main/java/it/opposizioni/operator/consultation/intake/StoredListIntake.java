package it.opposizioni.operator.consultation.intake;

import it.opposizioni.kit.store.FileStore;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationService;
import it.opposizioni.operator.consultation.comparison.BackgroundComparisons;
import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.engine.format.ListOpener;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.format.Preview;
import it.opposizioni.operator.consultation.engine.format.PreviewMaker;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.file.ReceivedList;
import it.opposizioni.operator.consultation.file.StoredList;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Stores a list completely before it is compared, and opens it: what cannot be opened is refused while its sender waits. */
@ApplicationScoped
class StoredListIntake {

    private final ConsultationService consultations;
    private final IntakeService transactions;
    private final BackgroundComparisons comparisons;
    private final FileStore store;
    private final ListLimits limits;
    private final ConsultationConfig config;
    private final ListPreviews previews;

    StoredListIntake(
            ConsultationService consultations,
            IntakeService transactions,
            BackgroundComparisons comparisons,
            FileStore store,
            ConsultationConfig config,
            ListPreviews previews) {
        this.consultations = consultations;
        this.transactions = transactions;
        this.comparisons = comparisons;
        this.store = store;
        this.limits = config.limits();
        this.config = config;
        this.previews = previews;
    }

    /** @param plain uncompressed text: endless lines, and bytes that are no text, are refused while they arrive */
    void receive(Consultation of, InputStream sent, DigestingInputStream arriving, boolean plain) throws IOException {
        new ArrivingCopy(limits, config.heartbeat())
                .receive(
                        sent,
                        arriving,
                        plain,
                        bytes -> consultations.heartbeat(of.id(), of.lease().attempt(), ListCounts.NONE, bytes));
    }

    /** Once it has been kept, for which a slow store may have taken its time. @throws ListRefusedException when it is no list */
    Consultation store(Consultation of, ColumnChoice columns, long bytes, String sha256) throws IOException {
        UUID id = of.id();
        consultations.heartbeat(id, of.lease().attempt(), ListCounts.NONE, bytes);
        ListLayout layout;
        Preview preview;
        Compression compression;
        try (OpenedList list = new ListOpener(limits).open(() -> store.open(id, StoredList.INPUT))) {
            layout = columns.in(list);
            preview = PreviewMaker.of(list);
            compression = list.compression();
        }
        ReceivedList arrived = new ReceivedList(bytes, sha256, preview.format(), compression, true);
        Consultation stored = transactions.stored(
                id, of.lease().attempt(), arrived, layout, columns.ask() ? previews.toJson(preview) : null);
        comparisons.signal();
        return stored;
    }
}
