package it.opposizioni.portal.application;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.contacts.OperatorContacts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import it.opposizioni.portal.signin.SessionRenewal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The application: its beginning, the list of its parts, the summary and the confirmation. For everybody who is signed in. */
@Path("/operators/application")
@Authenticated
@Blocking
class ApplicationResource extends FormResource {

    static final String HERE = "operators/application";

    @CheckedTemplate(basePath = "application")
    static class Templates {
        static native TemplateInstance start(Form form);

        static native TemplateInstance tasks(Company company, TaskList list, boolean mayApply, String done);

        static native TemplateInstance summary(Form form, List<Answers> parts);

        static native TemplateInstance sent(Company company);

        private Templates() {}
    }

    private final CompanyClient companies;
    private final OwnCompany own;
    private final OperatorContacts contacts;
    private final SessionRenewal session;

    ApplicationResource(
            Page page,
            ReturnedForms returned,
            @RestClient CompanyClient companies,
            OwnCompany own,
            OperatorContacts contacts,
            SessionRenewal session) {
        super(page, returned);
        this.companies = companies;
        this.own = own;
        this.contacts = contacts;
        this.session = session;
    }

    @GET
    public TemplateInstance tasks(@QueryParam("done") String done) {
        Optional<Company> company = own.find();
        if (company.isEmpty()) {
            return Templates.start(returned.here().orElseGet(Form::empty).keyed());
        }
        boolean mayApply = own.may(Permission.APPLY);
        return Templates.tasks(
                company.get(),
                TaskList.of(company.get(), mayApply, texts(), page),
                mayApply,
                done == null ? "" : texts().kept());
    }

    /** From here on the person belongs to an operator: the session gets a token that says so. */
    @POST
    public Response begin(MultivaluedMap<String, String> posted) {
        return own.find().isPresent() ? seeOther(HERE) : beginWith(Form.of(posted));
    }

    /** For somebody who acts for an operator already and wants to register another. */
    @GET
    @Path("new")
    public TemplateInstance another() {
        refuseWhoMayNotApply();
        return Templates.start(returned.here().orElseGet(Form::empty).keyed());
    }

    @POST
    @Path("new")
    public Response beginAnother(MultivaluedMap<String, String> posted) {
        refuseWhoMayNotApply();
        return beginWith(Form.of(posted));
    }

    /** The service answers 403 to those who keep the register or supervise it. */
    private void refuseWhoMayNotApply() {
        own.find();
    }

    private Response beginWith(Form form) {
        try {
            companies.begin(form.key(), Map.of("draft", true));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "start", _ -> "start"));
        }
        return session.renewFor(HERE);
    }

    @GET
    @Path("summary")
    public Response summary() {
        Company company = own.find().orElse(null);
        if (company == null || !TaskList.isEditable(company)) {
            return seeOther(HERE);
        }
        own.require(Permission.APPLY);
        TaskList list = TaskList.of(company, true, texts(), page);
        if (!list.complete()) {
            return seeOther(HERE);
        }
        return Response.ok(Templates.summary(
                        returned.here().orElseGet(Form::empty).keyed(), Answers.of(company, page.lang())))
                .build();
    }

    @POST
    @Path("summary")
    public Response submit(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        Company company = own.find().orElse(null);
        if (company == null) {
            return seeOther(HERE);
        }
        try {
            companies.submit(company.id(), form.key());
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "parts", _ -> "parts"));
        }
        contacts.remember(company.id(), company.contact(), page.lang().code());
        return seeOther(HERE + "/sent");
    }

    @GET
    @Path("sent")
    public Response sent() {
        return own.find()
                .filter(company -> "APPLIED".equals(company.state()))
                .map(company -> Response.ok(Templates.sent(company)).build())
                .orElseGet(() -> seeOther(HERE));
    }

    private ApplicationTexts texts() {
        return texts(ApplicationTexts.class);
    }
}
