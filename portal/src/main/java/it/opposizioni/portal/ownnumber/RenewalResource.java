package it.opposizioni.portal.ownnumber;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A holder makes the consents given since the registration count no longer (DPR 26/2022 art. 7 c. 4). The page is named by that effect. */
@Path("/personal-area/numbers/{id}/renewal")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class RenewalResource extends FormResource {

    @CheckedTemplate(basePath = "ownnumber")
    static class Templates {
        static native TemplateInstance renewal(RegistryClient.Opposition opposition, Form form, String since);

        private Templates() {}
    }

    private final RegistryClient registry;

    RenewalResource(Page page, ReturnedForms returned, @RestClient RegistryClient registry) {
        super(page, returned);
        this.registry = registry;
    }

    @GET
    public Response preview(@PathParam("id") UUID id) {
        RegistryClient.Opposition opposition = registry.opposition(id);
        if (!opposition.isFreeToChange()) {
            return seeOther(RemovalResource.numbers(id));
        }
        Form form = returned.here().orElseGet(Form::empty).keyed();
        String since = page.formats().date(opposition.consentsRevokedAsOf());
        return Response.ok(Templates.renewal(opposition, form, since)).build();
    }

    @POST
    public Response renew(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            registry.renew(form.key(), id);
            return seeOther(RemovalResource.numbers(id), "done=renewed");
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "renewal", _ -> "renewal"));
        }
    }
}
