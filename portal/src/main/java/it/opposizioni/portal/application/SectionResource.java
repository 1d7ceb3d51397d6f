package it.opposizioni.portal.application;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.SummaryRow;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One part of an application, on a page of its own. */
@Path("/operators/application/{part: company|representative|pec|roc|activity|declaration}")
@Authenticated
@Blocking
class SectionResource extends FormResource {

    @CheckedTemplate(basePath = "application")
    static class Templates {
        static native TemplateInstance section(
                Form form, String title, Part part, String reason, List<FormField> fields, List<SummaryRow> fixed);

        private Templates() {}
    }

    private final CompanyClient companies;
    private final OwnCompany own;

    SectionResource(Page page, ReturnedForms returned, @RestClient CompanyClient companies, OwnCompany own) {
        super(page, returned);
        this.companies = companies;
        this.own = own;
    }

    @GET
    public Response show(@PathParam("part") String path) {
        Part part = part(path);
        Optional<Company> company = editable(part);
        if (company.isEmpty()) {
            return backToTasks();
        }
        own.require(Permission.APPLY);
        boolean registered = TaskList.isRegistered(company.get());
        SectionForm asked = new SectionForm(part, registered);
        Form form = returned.here().orElseGet(() -> asked.show(company.get()));
        CompanyClient.Section section = TaskList.section(company.get(), part);
        String reason = "RETURNED".equals(section.status()) && section.reason() != null ? section.reason() : "";
        String title = part.title(texts(ApplicationTexts.class));
        List<SummaryRow> fixed = registered ? Answers.fixed(part, company.get(), page.lang()) : List.of();
        return Response.ok(Templates.section(form, title, part, reason, asked.fields(texts(FieldTexts.class)), fixed))
                .build();
    }

    @POST
    public Response save(@PathParam("part") String path, MultivaluedMap<String, String> posted) {
        Part part = part(path);
        Optional<Company> company = editable(part);
        if (company.isEmpty()) {
            return backToTasks();
        }
        Form form = Form.of(posted);
        boolean registered = TaskList.isRegistered(company.get());
        SectionForm asked = new SectionForm(part, registered);
        asked.check(form, texts(FieldTexts.class));
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            companies.save(company.get().id(), part.name(), asked.answers(form));
        } catch (UpstreamException e) {
            FormProblems.into(form, e, asked.firstField(), asked::fieldOf);
            return returned.toPage(form);
        }
        return registered ? seeOther(ApplicationResource.HERE, "done=kept") : backToTasks();
    }

    private Optional<Company> editable(Part part) {
        return own.find().filter(company -> TaskList.isEditable(company, part));
    }

    private Response backToTasks() {
        return seeOther(ApplicationResource.HERE);
    }

    private static Part part(String path) {
        return Part.at(path).orElseThrow(DomainException::notFound);
    }
}
