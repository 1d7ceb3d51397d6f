package it.opposizioni.operator.consultation.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.store.StoreFailedException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.engine.format.ListFormat;
import it.opposizioni.operator.consultation.engine.format.ListOpener;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.format.Preview;
import it.opposizioni.operator.consultation.engine.format.PreviewMaker;
import it.opposizioni.operator.consultation.engine.record.Delimiter;
import it.opposizioni.operator.consultation.file.StoredList;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/**
 * The first rows from which the sender of a list chooses its columns. With the detected delimiter they are stored with the
 * consultation; with another one they are made again from the list in the store, and not stored.
 */
@ApplicationScoped
class ListPreviews {

    private static final Text NO_DELIMITER = Text.of(
            "Un foglio di calcolo non ha un separatore delle colonne: non indicarlo.",
            "A spreadsheet has no delimiter between its columns: do not give one.");

    private final FileStore store;
    private final ListOpener opener;
    private final ObjectMapper json;

    ListPreviews(FileStore store, ConsultationConfig config, ObjectMapper json) {
        this.store = store;
        this.opener = new ListOpener(config.limits());
        this.json = json;
    }

    String toJson(Preview preview) {
        try {
            return json.writeValueAsString(preview);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param of waits for its columns
     * @param delimiter null: what was detected
     * @throws DomainException 422 for the delimiter of a spreadsheet
     * @throws IOException the list cannot be read any more
     */
    Preview of(Consultation of, Delimiter delimiter) throws IOException {
        Preview detected = detected(of);
        if (delimiter == null) {
            return detected;
        }
        if (detected.format() == ListFormat.XLSX) {
            throw DomainException.invalid("/delimiter", "SPREADSHEET", NO_DELIMITER);
        }
        if (detected.isSplitBy(delimiter)) {
            return detected;
        }
        try (OpenedList list = opener.open(() -> store.open(of.id(), StoredList.INPUT))) {
            return PreviewMaker.of(list, delimiter);
        } catch (NoSuchFileException e) {
            throw store.holds(of.list().storedIn()) ? e : StoreFailedException.elsewhere();
        }
    }

    private Preview detected(Consultation of) {
        try {
            return json.readValue(of.list().preview(), Preview.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
