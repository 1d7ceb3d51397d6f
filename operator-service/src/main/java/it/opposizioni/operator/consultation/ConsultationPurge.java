package it.opposizioni.operator.consultation;

import it.opposizioni.operator.consultation.store.ListStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Takes away the lists and results that have had their time. */
@ApplicationScoped
public class ConsultationPurge {

    private static final int AT_ONCE = 100;

    private final ConsultationRepository consultations;
    private final ListStore store;

    ConsultationPurge(ConsultationRepository consultations, ListStore store) {
        this.consultations = consultations;
        this.store = store;
    }

    /**
     * Files first, then the mark: one that dies in between takes away what is not there any more.
     *
     * @return how many consultations lost their files; call again until it is none
     */
    @Transactional
    public int purgeSome(Instant now) throws IOException {
        List<Consultation> due = consultations.toPurge(now, AT_ONCE);
        for (Consultation consultation : due) {
            store.discard(consultation.id());
            consultation.purge(now);
        }
        return due.size();
    }
}
