package it.opposizioni.operator.consultation;

import it.opposizioni.operator.consultation.store.ListStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes away the lists and results that have had their time. Files first, then the mark: one that dies in between is done again. */
@ApplicationScoped
public class ConsultationPurge {

    private static final int AT_ONCE = 100;

    private final ConsultationRepository consultations;
    private final ListStore store;

    ConsultationPurge(ConsultationRepository consultations, ListStore store) {
        this.consultations = consultations;
        this.store = store;
    }

    /** @return how many consultations lost their files; call again until it is none */
    @Transactional
    public int purgeSome(Instant now) throws IOException {
        List<Consultation> due = consultations.toPurge(now, AT_ONCE);
        for (Consultation consultation : due) {
            store.discard(consultation.id());
            consultation.purge(now);
        }
        return due.size();
    }

    /** Of a list that was compared, and that its sender does not let be kept. */
    @Transactional
    void discardList(UUID id) {
        consultations.lock(id).ifPresent(this::discardList);
    }

    /** Those that {@link #discardList} did not get to, because its process died. @return as of {@link #purgeSome} */
    @Transactional
    public int discardSomeLists() {
        List<Consultation> due = consultations.listsToDiscard(AT_ONCE);
        due.forEach(this::discardList);
        return due.size();
    }

    private void discardList(Consultation consultation) {
        try {
            store.discard(consultation.id(), ListIntake.INPUT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        consultation.list().gone();
    }
}
