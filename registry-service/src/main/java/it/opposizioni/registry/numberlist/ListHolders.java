package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.organisation.ConfirmedRepresentations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The organisations whose numbers lists are about. */
@ApplicationScoped
public class ListHolders {

    private static final Text NO_ORGANISATION = Text.of(
            "Gli elenchi di numeri sono per chi agisce per un’organizzazione.",
            "Lists of numbers are for people who act for an organisation.");

    private final ConfirmedRepresentations organisations;

    ListHolders(ConfirmedRepresentations organisations) {
        this.organisations = organisations;
    }

    /**
     * @param principal for whom a list is sent or read
     * @return the organisation, as the desk knows it
     * @throws DomainException 403 when it is for no organisation
     */
    public UUID require(Caller principal) {
        return organisations
                .holderOf(principal)
                .orElseThrow(() -> new DomainException(RegistryProblems.ORGANISATION_NEEDED, NO_ORGANISATION));
    }
}
