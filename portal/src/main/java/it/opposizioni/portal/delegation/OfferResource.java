package it.opposizioni.portal.delegation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks another person to act for oneself. */
@Path("/personal-area/people/new")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class OfferResource extends FormResource {

    @CheckedTemplate(basePath = "delegation")
    static class Templates {
        static native TemplateInstance offer(Form form);

        private Templates() {}
    }

    private final DelegationClient delegations;

    OfferResource(Page page, ReturnedForms returned, @RestClient DelegationClient delegations) {
        super(page, returned);
        this.delegations = delegations;
    }

    @GET
    public TemplateInstance ask() {
        return Templates.offer(returned.here().orElseGet(Form::empty).keyed());
    }

    @POST
    public Response offer(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return OfferForm.read(form, texts())
                .map(offer -> {
                    try {
                        delegations.offer(form.key(), offer);
                        return seeOther(PeopleResource.HERE, "done=offered");
                    } catch (UpstreamException e) {
                        return returned.toPage(OfferForm.refused(form, e, texts()));
                    }
                })
                .orElseGet(() -> returned.toPage(form));
    }

    private DelegationTexts texts() {
        return texts(DelegationTexts.class);
    }
}
