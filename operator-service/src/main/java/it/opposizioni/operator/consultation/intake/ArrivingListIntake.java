package it.opposizioni.operator.consultation.intake;

import it.opposizioni.kit.store.FileStore;
import it.opposizioni.operator.consultation.ComparisonResult;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.RegisterFreshness;
import it.opposizioni.operator.consultation.Seal;
import it.opposizioni.operator.consultation.cleanup.ConsultationPurge;
import it.opposizioni.operator.consultation.comparison.BackgroundComparisons;
import it.opposizioni.operator.consultation.comparison.ListComparer;
import it.opposizioni.operator.consultation.engine.format.HeaderLine;
import it.opposizioni.operator.consultation.engine.format.ListFormat;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.file.ReceivedList;
import it.opposizioni.operator.consultation.file.StoredList;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Compares a list of text while it arrives, up to its seal. */
@ApplicationScoped
class ArrivingListIntake {

    private static final Logger LOG = Logger.getLogger(ArrivingListIntake.class);

    private final ListComparer comparer;
    private final Seal seal;
    private final RegisterFreshness freshness;
    private final BackgroundComparisons comparisons;
    private final ConsultationPurge purge;
    private final FileStore store;

    ArrivingListIntake(
            ListComparer comparer,
            Seal seal,
            RegisterFreshness freshness,
            BackgroundComparisons comparisons,
            ConsultationPurge purge,
            FileStore store) {
        this.comparer = comparer;
        this.seal = seal;
        this.freshness = freshness;
        this.comparisons = comparisons;
        this.purge = purge;
        this.store = store;
    }

    /** @return sealed; or to be compared again, because the register has become too old meanwhile */
    Consultation compare(
            Consultation of,
            RegisterSnapshot snapshot,
            ColumnChoice columns,
            OpenedList list,
            DigestingInputStream arriving)
            throws IOException {
        ListLayout layout = columns.in(list);
        ComparisonResult comparison = comparer.compare(of, snapshot, list, layout, arriving::bytes);
        Consultation ended;
        try {
            ListIntake.drain(arriving);
            arriving.endCopy();
            if (!freshness.allows(snapshot)) {
                store.force(of.id(), StoredList.INPUT);
            }
            ListFormat format = HeaderLine.of(list).names().size() > 1 ? ListFormat.CSV : ListFormat.TXT;
            ReceivedList received =
                    new ReceivedList(arriving.bytes(), arriving.sha256(), format, list.compression(), true);
            ended = seal.seal(of.id(), of.lease().attempt(), received, comparison);
        } catch (IOException | RuntimeException e) {
            comparison.numbers().close();
            throw e;
        }
        settle(ended, comparison);
        return ended;
    }

    private void settle(Consultation ended, ComparisonResult comparison) {
        if (!ended.is(ConsultationState.SEALED)) {
            comparison.numbers().close();
            comparisons.signal();
            return;
        }
        seal.recordNumbers(ended.id(), comparison);
        if (!ended.list().isToBeRetained()) {
            discard(ended.id());
        }
    }

    /** The result is sealed, whatever becomes of this; what it misses, the next sweep deletes. */
    private void discard(UUID sealed) {
        try {
            purge.discardList(sealed);
        } catch (RuntimeException e) {
            LOG.warnf(e, "The list of consultation %s could not be deleted yet", sealed);
        }
    }
}
