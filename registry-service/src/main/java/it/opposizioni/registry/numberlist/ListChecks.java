package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.desk.NumberListService;
import it.opposizioni.registry.organisation.ConfirmedRepresentations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Whether a registrar may let a list of an organisation go on. */
@ApplicationScoped
public class ListChecks {

    private static final Text NOBODY_LEFT = Text.of(
            "Nessuno rappresenta più questa organizzazione: l’elenco si può solo rifiutare.",
            "Nobody represents this organisation any more: the list can only be refused.");

    private static final Text TOO_OLD = Text.of(
            "Questo elenco è arrivato troppo tempo fa: si può solo rifiutare.",
            "This list came too long ago: it can only be refused.");

    private static final Text OWN_ORGANISATION = Text.of(
            "Decide un’altra persona del gestore: tu rappresenti questa organizzazione.",
            "Another registrar must decide: you represent this organisation.");

    private final ConfirmedRepresentations representations;
    private final NumberListService desk;

    ListChecks(ConfirmedRepresentations representations, NumberListService desk) {
        this.representations = representations;
        this.desk = desk;
    }

    /**
     * @param holder the organisation, as the desk knows it
     * @param registrar subject
     * @throws DomainException 409 when nobody represents the organisation any more, this registrar does, or the list came too long ago
     */
    @Transactional
    public void requireDecidable(UUID holder, Instant sentAt, String registrar) {
        if (!representations.isRepresented(holder)) {
            throw new DomainException(RegistryProblems.NUMBER_LIST_STATE, NOBODY_LEFT);
        }
        if (desk.isTooOld(sentAt)) {
            throw new DomainException(RegistryProblems.NUMBER_LIST_STATE, TOO_OLD);
        }
        if (representations.isRepresentedBy(holder, registrar)) {
            throw new DomainException(CommonProblems.SECOND_PERSON_NEEDED, OWN_ORGANISATION);
        }
    }
}
