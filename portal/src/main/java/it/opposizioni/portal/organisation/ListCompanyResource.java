package it.opposizioni.portal.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.CompanyClient.Listed;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.directory.DirectorySearch;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.exemption.ExemptionClient.NewExemption;
import it.opposizioni.portal.exemption.ExemptionForm;
import it.opposizioni.portal.exemption.ExemptionTexts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.organisation.ListRequest.Requests;
import it.opposizioni.portal.upload.Streamed;
import it.opposizioni.portal.upload.StreamedForm;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * An organisation lets a company call many of its numbers, or takes that back: first the company, found by name, then from when until when, and the
 * list. What that would do is shown before it is done, by {@link ListRequestResource}.
 */
@Path("/personal-area/number-lists/companies/add")
@RolesAllowed(Role.Names.CITIZEN)
@ForDelegates
@Blocking
class ListCompanyResource extends FormResource {

    private static final String KIND = "kind";
    private static final int FOUND = 20;

    @CheckedTemplate(basePath = "organisation")
    static class Templates {
        /**
         * @param asked something was searched for
         * @param found null when the list of operators cannot be had now
         */
        static native TemplateInstance bulkCompanies(Form form, boolean asked, List<Listed> found, boolean more);

        static native TemplateInstance bulkCompany(
                Form form, Listed company, String note, List<Choice> kinds, List<Choice> periods);

        private Templates() {}
    }

    private final StreamedForm arriving;
    private final ListRequestClient requests;
    private final ListFileClient files;
    private final DirectorySearch directory;
    private final Clock clock;

    ListCompanyResource(
            Page page,
            ReturnedForms returned,
            StreamedForm arriving,
            @RestClient ListRequestClient requests,
            @RestClient ListFileClient files,
            DirectorySearch directory,
            Clock clock) {
        super(page, returned);
        this.arriving = arriving;
        this.requests = requests;
        this.files = files;
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    public TemplateInstance search(@QueryParam("q") String query) {
        requireOrganisation();
        Form form = Form.empty().with("q", query);
        if (query != null && form.value("q").isEmpty()) {
            form.reject("q", texts(ExemptionTexts.class).searchMissing());
        }
        if (query == null || form.isWrong()) {
            return Templates.bulkCompanies(form, false, List.of(), false);
        }
        DirectorySearch.Result result = directory.find(form.value("q"), null, FOUND);
        return Templates.bulkCompanies(form, true, result.items(), result.next() != null);
    }

    @GET
    @Path("{operator}")
    public TemplateInstance ask(@PathParam("operator") UUID operator) {
        requireOrganisation();
        ExemptionTexts texts = texts(ExemptionTexts.class);
        Listed company = directory.one(operator);
        return Templates.bulkCompany(
                returned.here().orElseGet(ListCompanyResource::begun).keyed(),
                company,
                note(company, texts),
                kinds(),
                ExemptionForm.periods(texts));
    }

    /** What is to be known before; a permission of one that has left the list can still be taken back. */
    private static String note(Listed company, ExemptionTexts texts) {
        return switch (company.state()) {
            case "ACTIVE" -> "";
            case "SUSPENDED" -> texts.suspended();
            default -> texts.revoked();
        };
    }

    /** Who acts for nobody, or for a person, is told so before any of the work. */
    private void requireOrganisation() {
        Requests.ifKnown(() -> requests.list(null, 1));
    }

    private static Form begun() {
        return ExemptionForm.fresh().with(KIND, ListRequest.EXEMPTION);
    }

    private List<Choice> kinds() {
        ListRequestTexts texts = texts(ListRequestTexts.class);
        return List.of(
                new Choice(ListRequest.EXEMPTION, texts.companyMay(), texts.companyMayHint()),
                new Choice(ListRequest.EXEMPTION_END, texts.companyMayNot(), texts.companyMayNotHint()));
    }

    @POST
    @Path("{operator}")
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@PathParam("operator") UUID operator) {
        Form form = arriving.form();
        String kind = form.value(KIND);
        ExemptionForm days = new ExemptionForm(form, Rome.day(clock.instant()));
        if (kind.equals(ListRequest.EXEMPTION)) {
            days.checked(texts(ExemptionTexts.class));
        } else if (!kind.equals(ListRequest.EXEMPTION_END)) {
            form.reject(KIND, texts(ListRequestTexts.class).companyActMissing());
        }
        byte[] file = SentListResource.file(arriving, form, texts(SentListTexts.class));
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        NewExemption wanted =
                kind.equals(ListRequest.EXEMPTION) ? days.asRequest(operator) : new NewExemption(operator, null, null);
        try {
            ListRequest entered = files.enter(
                    form.key(),
                    SentListResource.fileName(arriving),
                    kind,
                    operator,
                    wanted.from(),
                    wanted.until(),
                    file);
            return seeOther(ListRequestResource.HERE + "/" + entered.id());
        } catch (UpstreamException e) {
            return returned.toPage(
                    FormProblems.into(form, e, SentListResource.FILE, pointer -> fieldOf(pointer, days)));
        }
    }

    private static String fieldOf(String pointer, ExemptionForm days) {
        boolean ofCompany =
                pointer.startsWith("/operatorId") || pointer.startsWith("/from") || pointer.startsWith("/until");
        return ofCompany ? days.fieldOf(pointer) : SentListResource.FILE;
    }
}
