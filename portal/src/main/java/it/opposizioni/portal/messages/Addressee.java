package it.opposizioni.portal.messages;

import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.messages.RepresentedClient.Represented;
import it.opposizioni.portal.visitor.Acting;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Whose letters this page is about: the visitor's own, or those of the organisation that the visitor represents and acts for now. A
 * visitor who acts for a person, or under a delegation of an organisation, reads neither.
 */
@RequestScoped
public class Addressee {

    private static final int NOT_FOUND = 404;

    private static final Text NOT_YOURS = Text.of(
            "Questa pagina riguarda te, o un’organizzazione che rappresenti, ma ora stai agendo per altri. Premi il pulsante in alto per tornare ad agire per te.",
            "This page is about you, or an organisation that you represent, but you are acting for somebody else now. Use the button at the top to act for yourself again.");

    private final Page page;
    private final RepresentedClient organisations;
    private final PersonContacts contacts;

    /** Null until it was asked for. */
    private Optional<Visitor> found;

    Addressee(Page page, @RestClient RepresentedClient organisations, PersonContacts contacts) {
        this.page = page;
        this.organisations = organisations;
        this.contacts = contacts;
    }

    /**
     * An organisation is an addressee as a person is, by the name under which the registry knows it.
     *
     * @throws DomainException 403 for a visitor who acts for somebody else and does not represent them
     */
    public Visitor get() {
        return find().orElseThrow(() -> new DomainException(CommonProblems.FORBIDDEN, NOT_YOURS));
    }

    /** Empty for a visitor who acts for somebody else and does not represent them. */
    public Optional<Visitor> find() {
        if (found == null) {
            Acting principal = page.principal();
            found = principal == null ? Optional.of(page.visitor()) : represented(principal);
        }
        return found;
    }

    /** The registry alone says whether that is in force still. */
    private Optional<Visitor> represented(Acting principal) {
        if (!principal.organisation()) {
            return Optional.empty();
        }
        try {
            return Optional.of(organisations.one(principal.delegation()))
                    .filter(Represented::isInForce)
                    .filter(Represented::hasBox)
                    .map(this::addressee);
        } catch (UpstreamException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Visitor addressee(Represented organisation) {
        if (organisation.holder() == null) {
            return page.visitor();
        }
        // an event may have told of it before the portal knew what organisations are
        if (contacts.of(organisation.holder()).filter(PersonContact::isGathered).isEmpty()) {
            contacts.learnOrganisation(
                    organisation.holder(), organisation.name(), page.lang().code());
        }
        return new Visitor(organisation.holder(), organisation.name(), Optional.empty(), Set.of(Role.CITIZEN));
    }
}
