package it.opposizioni.portal.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.exemption.ExemptionSection;
import it.opposizioni.portal.exemption.ExemptionSections;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.ownnumber.NumberNotices;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A person's own pages: the dashboard, one number, one registration. */
@Path("/personal-area")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class CitizenResource extends PageResource {

    @CheckedTemplate(basePath = "citizen")
    static class Templates {
        static native TemplateInstance dashboard(Dashboard all);

        static native TemplateInstance number(
                NumberCard card,
                RegistryClient.Opposition opposition,
                List<HistoryLine> history,
                ExemptionSection kept,
                String done);

        static native TemplateInstance registration(
                RegistryClient.Registration registration, List<NumberCard> cards, String active, boolean postAlone);

        private Templates() {}
    }

    private final Dashboards dashboards;
    private final PersonContacts contacts;
    private final RegistryClient registry;
    private final ExemptionSections exemptions;

    CitizenResource(
            Page page,
            Dashboards dashboards,
            PersonContacts contacts,
            @RestClient RegistryClient registry,
            ExemptionSections exemptions) {
        super(page);
        this.dashboards = dashboards;
        this.contacts = contacts;
        this.registry = registry;
        this.exemptions = exemptions;
    }

    @GET
    public TemplateInstance dashboard() {
        contacts.remember(page.visitor(), page.lang().code());
        return Templates.dashboard(dashboards.of(page.visitor()));
    }

    @GET
    @Path("numbers/{id}")
    public TemplateInstance number(@PathParam("id") UUID id, @QueryParam("done") String done) {
        RegistryClient.Opposition opposition = registry.opposition(id);
        PageSection<RegistryClient.History> history = PageSection.of(() -> registry.history(id));
        ExemptionSection kept = exemptions.of(opposition);
        List<HistoryLine> lines = HistoryLine.of(opposition, history, kept.moments(), page);
        return Templates.number(NumberCard.of(opposition, page), opposition, lines, kept, NumberNotices.of(done, page));
    }

    @GET
    @Path("registrations/{protocol}")
    public TemplateInstance registration(@PathParam("protocol") String protocol) {
        RegistryClient.Registration registration = registry.registration(protocol);
        List<NumberCard> cards = registration.oppositions().stream()
                .map(o -> NumberCard.of(o, page))
                .toList();
        return Templates.registration(
                registration, cards, page.formats().date(registration.activeFrom()), registration.isOfPostAlone());
    }
}
