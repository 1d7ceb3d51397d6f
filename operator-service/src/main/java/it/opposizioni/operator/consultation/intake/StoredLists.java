package it.opposizioni.operator.consultation.intake;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationService;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.cleanup.FileCleanup;
import it.opposizioni.operator.consultation.comparison.BackgroundComparisons;
import it.opposizioni.operator.consultation.engine.format.Preview;
import it.opposizioni.operator.consultation.engine.record.Delimiter;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.engine.record.ListLayout.Header;
import it.opposizioni.operator.consultation.failure.UploadFailure;
import it.opposizioni.operator.consultation.result.ResultFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What the sender of a list may still do with it: choose its columns, cancel it, have it compared again. */
@ApplicationScoped
class StoredLists {

    private static final Logger LOG = Logger.getLogger(StoredLists.class);

    private static final Text NOT_CHOOSING = Text.of(
            "La consultazione non aspetta la scelta della colonna.",
            "The consultation does not wait for its column to be chosen.");

    private final ConsultationService consultations;
    private final IntakeService transactions;
    private final ListPreviews previews;
    private final BackgroundComparisons comparisons;
    private final ListIntake intake;
    private final ResultFiles results;
    private final FileCleanup cleanup;

    StoredLists(
            ConsultationService consultations,
            IntakeService transactions,
            ListPreviews previews,
            BackgroundComparisons comparisons,
            ListIntake intake,
            ResultFiles results,
            FileCleanup cleanup) {
        this.consultations = consultations;
        this.transactions = transactions;
        this.previews = previews;
        this.comparisons = comparisons;
        this.intake = intake;
        this.results = results;
        this.cleanup = cleanup;
    }

    /**
     * @param delimiter between its columns; null: what was detected
     * @throws DomainException 404 unless the operator itself consulted, 409 unless it waits for its columns, 422 for the delimiter of
     *     a spreadsheet, 410 when the list cannot be read any more
     */
    Preview preview(UUID id, UUID operatorId, Delimiter delimiter) {
        Consultation consultation = requireChoosing(id, operatorId);
        try {
            return previews.of(consultation, delimiter);
        } catch (IOException e) {
            // it may have been chosen or cancelled at this moment, and its list deleted
            requireChoosing(id, operatorId);
            LOG.warnf(e, "The list of consultation %s, which waits for its columns, cannot be read", id);
            throw UploadFailure.of(e, true).problem();
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
        Consultation chosen = transactions.choose(id, operatorId, layout, preview.format());
        comparisons.signal();
        return chosen;
    }

    /** A process that still receives or compares it notices at its next heartbeat, and stops. */
    Consultation cancel(UUID id, UUID operatorId) {
        Consultation cancelled = consultations.cancel(id, operatorId);
        cleanup.deleteAll(id);
        return cancelled;
    }

    /** The list is taken like a new one, from the store instead of from its sender. */
    Consultation repeat(UUID id, UUID operatorId, String key) {
        Consultation earlier = consultations.requireOwn(id, operatorId);
        try (InputStream list = results.input(earlier)) {
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
