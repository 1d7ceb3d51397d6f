package it.opposizioni.portal.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.delegation.DelegateNames;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.exemption.ExemptionSection;
import it.opposizioni.portal.exemption.ExemptionSection.Moment;
import it.opposizioni.portal.exemption.ExemptionSections;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.ownnumber.NumberNotices;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A person's numbers: all of them, newest first, and the page of each. */
@Path("/personal-area/numbers")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class NumbersResource extends FormResource {

    private static final String HERE = "personal-area/numbers";
    private static final String NUMBER = "number";
    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "citizen")
    static class Templates {
        /** @param numbers null when the registry does not answer */
        static native TemplateInstance numbers(Form form, List<NumberCard> numbers, String next, String first);

        static native TemplateInstance number(
                NumberCard card,
                RegistryClient.Opposition opposition,
                List<HistoryLine> history,
                ExemptionSection kept,
                String done);

        private Templates() {}
    }

    private final RegistryClient registry;
    private final ExemptionSections exemptions;
    private final DelegateNames delegateNames;

    NumbersResource(
            Page page,
            ReturnedForms returned,
            @RestClient RegistryClient registry,
            ExemptionSections exemptions,
            DelegateNames delegateNames) {
        super(page, returned);
        this.registry = registry;
        this.exemptions = exemptions;
        this.delegateNames = delegateNames;
    }

    @GET
    public TemplateInstance all(@QueryParam("cursor") String cursor) {
        PageSection<RegistryClient.Oppositions> found = PageSection.of(() -> registry.oppositions(cursor, PAGE));
        String here = page.link(HERE);
        String next = found.available() ? found.value().next() : null;
        return Templates.numbers(
                returned.here().orElseGet(Form::empty),
                found.available() ? NumberCard.all(found.value(), page) : null,
                nextPage(here, next),
                cursor == null ? "" : here);
    }

    /** The number stands in no address: it is sent, and its page has an id. */
    @POST
    public Response find(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            String number = PhoneNumber.parse(form.value(NUMBER)).e164();
            return registry.ofNumber(number).items().stream()
                    .findFirst()
                    .map(newest -> seeOther(HERE + "/" + newest.id()))
                    .orElseGet(() -> returned.toPage(
                            form.reject(NUMBER, texts(CitizenTexts.class).numberNotFound())));
        } catch (InvalidPhoneNumberException e) {
            return returned.toPage(form.reject(NUMBER, e.detail().in(page.lang().locale())));
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance number(@PathParam("id") UUID id, @QueryParam("done") String done) {
        RegistryClient.Opposition opposition = registry.opposition(id);
        PageSection<RegistryClient.History> history = PageSection.of(() -> registry.history(id));
        ExemptionSection kept = exemptions.of(opposition);
        List<HistoryLine> lines =
                HistoryLine.of(opposition, history, kept.moments(), delegates(history, kept.moments()), page);
        return Templates.number(
                NumberCard.of(opposition, page), opposition, lines, kept, NumberNotices.of(done, opposition, page));
    }

    /** Nobody is asked for names where nobody acted for the holder. */
    private Map<UUID, String> delegates(PageSection<RegistryClient.History> history, List<Moment> exemptions) {
        boolean acted = exemptions.stream().anyMatch(Moment::isByDelegate)
                || history.available() && history.value().items().stream().anyMatch(item -> item.delegation() != null);
        return acted ? delegateNames.known() : Map.of();
    }
}
