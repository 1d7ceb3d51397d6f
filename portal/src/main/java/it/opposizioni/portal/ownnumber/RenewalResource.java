package it.opposizioni.portal.ownnumber;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.exemption.ExemptionClient;
import it.opposizioni.portal.exemption.ExemptionSection;
import it.opposizioni.portal.exemption.ExemptionSections;
import it.opposizioni.portal.exemption.KeptCompany;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * A holder makes the consents given since the registration count no longer (DPR 26/2022 art. 7 c. 4). The page is named by that effect. A
 * renewal changes nothing for the companies that the holder lets call: the page shows them, and ends those that are no longer wanted.
 */
@Path("/personal-area/numbers/{id}/renewal")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class RenewalResource extends FormResource {

    private static final String END = "end";

    @CheckedTemplate(basePath = "ownnumber")
    static class Templates {
        /** @param shortly that it was done a short while ago; empty where it was not */
        static native TemplateInstance renewal(
                RegistryClient.Opposition opposition, Form form, String since, String shortly, ExemptionSection kept);

        private Templates() {}
    }

    private final RegistryClient registry;
    private final ExemptionSections exemptions;
    private final ExemptionClient companies;
    private final Now now;

    RenewalResource(
            Page page,
            ReturnedForms returned,
            @RestClient RegistryClient registry,
            ExemptionSections exemptions,
            @RestClient ExemptionClient companies,
            Now now) {
        super(page, returned);
        this.registry = registry;
        this.exemptions = exemptions;
        this.companies = companies;
        this.now = now;
    }

    @GET
    public Response preview(@PathParam("id") UUID id) {
        RegistryClient.Opposition opposition = registry.opposition(id);
        if (!opposition.isFreeToChange()) {
            return seeOther(RemovalResource.numbers(id));
        }
        Form form = returned.here().orElseGet(Form::empty).keyed();
        String since = page.formats().date(opposition.consentsRevokedAsOf());
        String shortly = NumberNotices.beforeRenewal(opposition, now.get(), page);
        return Response.ok(Templates.renewal(opposition, form, since, shortly, exemptions.of(opposition)))
                .build();
    }

    @POST
    public Response renew(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            boolean ended = !form.all(END).isEmpty() && endCompanies(id, form);
            if (form.isWrong()) {
                return returned.toPage(form);
            }
            registry.renew(form.key(), id);
            return seeOther(RemovalResource.numbers(id), ended ? "done=renewed-ended" : "done=renewed");
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "renewal", _ -> "renewal"));
        }
    }

    /**
     * Before the renewal: should that fail, the page asks for it again and no longer shows them. To end one twice changes nothing.
     *
     * @return whether any was ended; the form is wrong when it is not known which they are, and then none is
     */
    private boolean endCompanies(UUID id, Form form) {
        ExemptionSection kept = exemptions.of(registry.opposition(id));
        if (!kept.available()) {
            form.reject("renewal", texts(OwnNumberTexts.class).renewalCompaniesUnknown());
            return false;
        }
        List<UUID> wanted = kept.live().stream()
                .map(KeptCompany::id)
                .filter(each -> form.has(END, each.toString()))
                .toList();
        wanted.forEach(each -> companies.end(id, each));
        return !wanted.isEmpty();
    }
}
