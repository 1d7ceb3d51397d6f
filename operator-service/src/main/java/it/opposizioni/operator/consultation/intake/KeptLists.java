package it.opposizioni.operator.consultation.intake;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationFailure;
import it.opposizioni.operator.consultation.ConsultationService;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.ListProblems;
import it.opposizioni.operator.consultation.comparison.BackgroundComparisons;
import it.opposizioni.operator.consultation.engine.format.Delimiter;
import it.opposizioni.operator.consultation.engine.format.Preview;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.engine.record.ListLayout.Header;
import it.opposizioni.operator.consultation.result.ResultFiles;
import it.opposizioni.operator.consultation.store.ListStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What the sender of a list may still do with it. */
@ApplicationScoped
class KeptLists {

    private static final Logger LOG = Logger.getLogger(KeptLists.class);

    private static final Text NOT_CHOOSING = Text.of(
            "La consultazione non aspetta la scelta della colonna.",
            "The consultation does not wait for its column to be chosen.");

    private final ConsultationService consultations;
    private final KeptPreviews previews;
    private final BackgroundComparisons comparisons;
    private final ListIntake intake;
    private final ResultFiles files;
    private final ListStore store;

    KeptLists(
            ConsultationService consultations,
            KeptPreviews previews,
            BackgroundComparisons comparisons,
            ListIntake intake,
            ResultFiles files,
            ListStore store) {
        this.consultations = consultations;
        this.previews = previews;
        this.comparisons = comparisons;
        this.intake = intake;
        this.files = files;
        this.store = store;
    }

    /**
     * @param delimiter between its columns; null: what was detected
     * @throws DomainException 404 unless it is the operator's own doing, 409 unless it waits for its columns, 422 for the delimiter of
     *     a spreadsheet, 410 when the list cannot be read any more
     */
    Preview preview(UUID id, UUID operatorId, Delimiter delimiter) {
        Consultation consultation = requireChoosing(id, operatorId);
        try {
            return previews.of(consultation, delimiter);
        } catch (IOException e) {
            // whoever chose or cancelled at this moment took its list away
            requireChoosing(id, operatorId);
            LOG.warnf(e, "The list of consultation %s, which waits for its columns, cannot be read", id);
            throw e instanceof ListRefusedException refused
                    ? ListProblems.of(refused)
                    : ConsultationFailure.of(e, true).problem();
        }
    }

    private Consultation requireChoosing(UUID id, UUID operatorId) {
        Consultation consultation = consultations.requireOwn(id, operatorId);
        if (!consultation.is(ConsultationState.CHOOSING)) {
            throw new DomainException(OperatorProblems.TRANSITION_NOT_ALLOWED, NOT_CHOOSING);
        }
        return consultation;
    }

    /**
     * @param header null: as the preview says
     * @param delimiter null: what was detected, or each line's own when that is nothing
     */
    Consultation choose(UUID id, UUID operatorId, int column, Boolean header, Delimiter delimiter) {
        Preview preview = preview(id, operatorId, delimiter);
        boolean present = header == null ? preview.header() : header;
        char between = preview.delimiter() == null
                ? ListLayout.ANY
                : preview.delimiter().charAt(0);
        ListLayout layout = new ListLayout(column, between, present ? Header.PRESENT : Header.ABSENT);
        Consultation chosen = consultations.choose(id, operatorId, layout, preview.format());
        comparisons.signal();
        return chosen;
    }

    /** Whoever still receives or compares it notices, and stops. */
    Consultation cancel(UUID id, UUID operatorId) {
        Consultation cancelled = consultations.cancel(id, operatorId);
        try {
            store.discard(id);
        } catch (IOException e) {
            // whoever still writes takes its own files away, and the look for leftovers the rest
            LOG.warnf(e, "Files of consultation %s, which was cancelled, are left", id);
        }
        return cancelled;
    }

    /** The list goes the way of a new one, from the store instead of from its sender. */
    Consultation repeat(UUID id, UUID operatorId, String key) {
        Consultation earlier = consultations.requireOwn(id, operatorId);
        try (InputStream list = files.input(earlier)) {
            ColumnChoice columns = new ColumnChoice(false, earlier.list().layout(), null);
            return intake.receive(
                    new UploadRequest(
                            operatorId,
                            earlier.purpose().campaignId(),
                            earlier.onBehalfOf(),
                            key,
                            columns,
                            false,
                            UploadOptions.of(earlier),
                            earlier.list().bytes(),
                            id),
                    list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
