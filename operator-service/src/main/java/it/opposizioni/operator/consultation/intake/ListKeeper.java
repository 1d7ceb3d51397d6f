package it.opposizioni.operator.consultation.intake;

import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationService;
import it.opposizioni.operator.consultation.comparison.BackgroundComparisons;
import it.opposizioni.operator.consultation.comparison.Throttle;
import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.engine.format.ListOpener;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.format.Preview;
import it.opposizioni.operator.consultation.engine.format.PreviewMaker;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.store.ListStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Takes a list in whole before it is compared, and looks into it: what cannot be opened is refused while its sender is there. */
@ApplicationScoped
class ListKeeper {

    private static final int CHUNK = 64 << 10;

    private final ConsultationService consultations;
    private final BackgroundComparisons comparisons;
    private final ListStore store;
    private final ListLimits limits;
    private final ConsultationConfig config;
    private final KeptPreviews previews;

    ListKeeper(
            ConsultationService consultations,
            BackgroundComparisons comparisons,
            ListStore store,
            ConsultationConfig config,
            KeptPreviews previews) {
        this.consultations = consultations;
        this.comparisons = comparisons;
        this.store = store;
        this.limits = config.limits();
        this.config = config;
        this.previews = previews;
    }

    /** @param plain text that is not compressed: a line without end, and what is no text, shows while it arrives */
    void takeWhole(Consultation of, InputStream sent, DigestingInputStream arriving, boolean plain) throws IOException {
        Throttle throttle = new Throttle(config.heartbeat());
        LineGuard guard = new LineGuard(limits);
        byte[] chunk = new byte[CHUNK];
        for (int read = sent.read(chunk, 0, CHUNK); read >= 0; read = sent.read(chunk, 0, CHUNK)) {
            if (plain) {
                guard.check(chunk, read);
            }
            if (arriving.bytes() > limits.bytes()) {
                throw new ListRefusedException(ListRefusedException.Reason.TOO_MANY_BYTES, 1);
            }
            if (throttle.beats()) {
                consultations.beat(of.id(), of.work().attempt(), ListCounts.NONE, arriving.bytes());
            }
        }
    }

    /** @throws ListRefusedException when it is no list */
    Consultation keep(Consultation of, ColumnChoice columns, long bytes, String sha256) throws IOException {
        UUID id = of.id();
        ListLayout layout;
        Preview preview;
        Compression compression;
        try (OpenedList list = new ListOpener(limits).open(() -> store.open(id, ListIntake.INPUT))) {
            layout = columns.in(list);
            preview = PreviewMaker.of(list);
            compression = list.compression();
        }
        ReceivedList arrived = new ReceivedList(bytes, sha256, preview.format(), compression, true);
        Consultation kept = consultations.kept(
                id, of.work().attempt(), arrived, layout, columns.ask() ? previews.written(preview) : null);
        comparisons.signal();
        return kept;
    }
}
