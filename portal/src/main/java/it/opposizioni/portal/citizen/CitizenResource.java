package it.opposizioni.portal.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.sending.SentMessages;
import it.opposizioni.portal.visitor.ForDelegates;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A person's own pages: the dashboard, one registration. */
@Path("/personal-area")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class CitizenResource extends PageResource {

    /** A list that came to the desk, or was sent for an organisation, may have a thousand numbers. */
    private static final int MOST_CARDS = 50;

    @CheckedTemplate(basePath = "citizen")
    static class Templates {
        static native TemplateInstance dashboard(Dashboard all);

        /** @param returned address from which the last e-mail came back; empty for none */
        static native TemplateInstance registration(
                RegistryClient.Registration registration, List<NumberCard> cards, NextSteps next, String returned);

        private Templates() {}
    }

    private final Dashboards dashboards;
    private final PersonContacts contacts;
    private final SentMessages messages;
    private final RegistryClient registry;

    CitizenResource(
            Page page,
            Dashboards dashboards,
            PersonContacts contacts,
            SentMessages messages,
            @RestClient RegistryClient registry) {
        super(page);
        this.dashboards = dashboards;
        this.contacts = contacts;
        this.messages = messages;
        this.registry = registry;
    }

    @GET
    public TemplateInstance dashboard() {
        contacts.remember(page.visitor(), page.lang().code());
        return Templates.dashboard(dashboards.of(page.visitor()));
    }

    @GET
    @Path("registrations/{protocol}")
    public TemplateInstance registration(@PathParam("protocol") String protocol) {
        RegistryClient.Registration registration = registry.registration(protocol);
        List<NumberCard> cards = registration.oppositions().stream()
                .limit(MOST_CARDS)
                .map(o -> NumberCard.of(o, page))
                .toList();
        return Templates.registration(
                registration, cards, NextSteps.of(registration.oppositions(), page), returnedFrom(page.visitor()));
    }

    /** The confirmation may be what came back. Whom one acts for has a profile of their own. */
    private String returnedFrom(Visitor visitor) {
        return page.principal() != null
                ? ""
                : contacts.addressOf(visitor)
                        .filter(address -> messages.isReturned(visitor.subject(), address))
                        .orElse("");
    }
}
