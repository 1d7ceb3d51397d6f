package it.opposizioni.operator.consultation;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.OperatorProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.UUID;

/** Hands out the files of sealed consultations, as long as they may be used. */
@ApplicationScoped
class ResultFiles {

    private static final Text EXPIRED = Text.of(
            "La consultazione è scaduta: le sue liste non si possono più usare. Fanne una nuova.",
            "The consultation has expired: its lists can be used no more. Make a new one.");
    private static final Text NOT_SEALED = Text.of(
            "La consultazione non è conclusa, o è fallita: non ci sono risultati.",
            "The consultation is not concluded, or has failed: there are no results.");

    private final ConsultationService consultations;
    private final ListStore store;
    private final Now now;

    ResultFiles(ConsultationService consultations, ListStore store, Now now) {
        this.consultations = consultations;
        this.store = store;
        this.now = now;
    }

    /** @param downloadName what it is to be called on the other side */
    record ResultFile(InputStream content, long bytes, String sha256, String downloadName) {}

    /** @throws DomainException 404 when it is not the operator's, 409 before the seal, 410 after the last good day */
    ResultFile open(UUID id, UUID operatorId, String name) {
        Consultation consultation = consultations.require(id, operatorId);
        ConsultationFile.Name part = ConsultationFile.Name.ofPath(name).orElseThrow(DomainException::notFound);
        switch (consultation.stateAt(now.get())) {
            case EXPIRED -> throw new DomainException(OperatorProblems.CONSULTATION_EXPIRED, EXPIRED);
            case RECEIVING, FAILED -> throw new DomainException(OperatorProblems.CONSULTATION_NOT_SEALED, NOT_SEALED);
            case SEALED -> {}
        }
        ConsultationFile file = consultation.files().stream()
                .filter(f -> f.name().equals(part.path()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        try {
            return new ResultFile(store.open(id, part), file.bytes(), file.sha256(), name + "-" + id + ".csv");
        } catch (NoSuchFileException e) {
            throw DomainException.notFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
