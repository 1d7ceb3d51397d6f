package it.opposizioni.portal.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.desk.DeskClient.Entry;
import it.opposizioni.portal.desk.DeskClient.Request;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A registrar enters what came by telephone, e-mail or post. */
@Path("/administration/desk/new")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class NewDeskRequestResource extends FormResource {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        /** @param companies to choose from where there are several @param who fields after the day on which it came */
        static native TemplateInstance newRequest(
                Form form, List<FormField> what, List<Choice> companies, List<FormField> who);

        private Templates() {}
    }

    private final DeskClient desk;
    private final DeskCompanies companies;

    NewDeskRequestResource(Page page, ReturnedForms returned, @RestClient DeskClient desk, DeskCompanies companies) {
        super(page, returned);
        this.desk = desk;
        this.companies = companies;
    }

    /** The key in the form makes a double submit one request. */
    @GET
    public TemplateInstance form() {
        DeskForm fields = DeskForm.in(page.lang());
        Form form = returned.here().orElseGet(DeskForm::begun).keyed();
        return Templates.newRequest(form, fields.what(), companies.offered(form), fields.who());
    }

    @POST
    public Response enter(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            Optional<UUID> company = companies.named(form);
            Optional<Entry> entry = DeskForm.in(page.lang()).read(form, company);
            if (entry.isEmpty()) {
                return returned.toPage(form);
            }
            Request request = desk.enter(DeskForm.address(form), form.key(), entry.get());
            return seeOther(DeskResource.HERE + "/" + request.id(), "done=yes");
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, DeskForm.NUMBER, DeskForm::fieldOf));
        }
    }
}
