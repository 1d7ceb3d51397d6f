package it.opposizioni.portal.informationrequest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.informationrequest.InformationRequestClient.NewExtension;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Request;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An operator asks for more time to reply. */
@Path("/operators/complaints/{id}/extension")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ExtensionResource extends FormResource {

    private static final String REASON = "reason";

    @CheckedTemplate(basePath = "informationrequest")
    static class Templates {
        static native TemplateInstance extension(Form form, Request request);

        private Templates() {}
    }

    private final InformationRequestClient requests;
    private final OwnCompany own;

    ExtensionResource(
            Page page, ReturnedForms returned, @RestClient InformationRequestClient requests, OwnCompany own) {
        super(page, returned);
        this.requests = requests;
        this.own = own;
    }

    @GET
    public Response form(@PathParam("id") UUID id) {
        own.require(Permission.ANSWER);
        Request request = requests.request(id);
        if (!request.extensionPossible()) {
            return seeOther(RequestResource.HERE + "/" + id);
        }
        return Response.ok(Templates.extension(
                        returned.here().orElseGet(Form::empty).keyed(), request))
                .build();
    }

    @POST
    public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        own.require(Permission.ANSWER);
        Form form = Form.of(posted);
        try {
            requests.extend(id, form.key(), new NewExtension(form.value(REASON)));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, REASON, _ -> REASON));
        }
        return seeOther(RequestResource.HERE + "/" + id, "done=extension");
    }
}
