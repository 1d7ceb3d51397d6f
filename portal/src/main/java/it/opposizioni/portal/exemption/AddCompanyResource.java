package it.opposizioni.portal.exemption;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.CompanyClient.Listed;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.directory.DirectorySearch;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A holder lets a company call in spite of the opposition: first the company, found by name, then from when until when. */
@Path("/personal-area/numbers/{id}/companies/add")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class AddCompanyResource extends FormResource {

    private static final int FOUND = 20;

    @CheckedTemplate(basePath = "exemption")
    static class Templates {
        /** @param found null before a search */
        static native TemplateInstance search(Form form, KeptNumber number, FoundCompanies found);

        static native TemplateInstance period(
                Form form, KeptNumber number, Listed company, List<Choice> periods, boolean suspended);

        private Templates() {}
    }

    private final RegistryClient registry;
    private final ExemptionClient exemptions;
    private final DirectorySearch directory;
    private final Clock clock;

    AddCompanyResource(
            Page page,
            ReturnedForms returned,
            @RestClient RegistryClient registry,
            @RestClient ExemptionClient exemptions,
            DirectorySearch directory,
            Clock clock) {
        super(page, returned);
        this.registry = registry;
        this.exemptions = exemptions;
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    public Response search(@PathParam("id") UUID id, @QueryParam("q") String query) {
        Opposition opposition = registry.opposition(id);
        if (!opposition.isFreeToChange()) {
            return seeOther(KeptNumber.pathOf(id));
        }
        Form form = Form.empty().with("q", query);
        if (query != null && form.value("q").isEmpty()) {
            form.reject("q", texts().searchMissing());
        }
        ExemptionLabels words = words(opposition);
        FoundCompanies found = query == null || form.isWrong() ? null : find(opposition, form.value("q"), words);
        return Response.ok(Templates.search(form, KeptNumber.of(opposition, words), found))
                .build();
    }

    private FoundCompanies find(Opposition opposition, String name, ExemptionLabels words) {
        DirectorySearch.Result result = directory.find(name, null, FOUND);
        if (!result.available()) {
            return new FoundCompanies(null, false);
        }
        // without them a company is offered all the same: the registry says what cannot be
        PageSection<ExemptionClient.Exemptions> given = PageSection.of(() -> exemptions.list(opposition.id()));
        List<Exemption> live = given.available()
                ? given.value().items().stream().filter(Exemption::isLive).toList()
                : List.of();
        return new FoundCompanies(
                result.items().stream()
                        .map(listed -> FoundCompanies.Company.of(listed, onlyOf(listed, live), words, texts()))
                        .toList(),
                result.next() != null);
    }

    private static List<Exemption> onlyOf(Listed company, List<Exemption> live) {
        return live.stream()
                .filter(one -> company.id().equals(one.operatorId()))
                .toList();
    }

    /** The name is the one that belongs to the id, whatever else an address says. */
    @GET
    @Path("{operator}")
    public Response period(@PathParam("id") UUID id, @PathParam("operator") UUID operator) {
        Opposition opposition = registry.opposition(id);
        Form form = returned.here().orElse(null);
        // a form that came back says that the opposition has ended, or is being withdrawn
        if (form == null && !opposition.isFreeToChange()) {
            return seeOther(KeptNumber.pathOf(id));
        }
        Listed company = directory.one(operator);
        ExemptionLabels words = words(opposition);
        Form shown = form == null ? ExemptionForm.fresh() : form;
        return Response.ok(Templates.period(
                        shown.keyed(),
                        KeptNumber.of(opposition, words),
                        company,
                        words.periods(),
                        "SUSPENDED".equals(company.state())))
                .build();
    }

    @POST
    @Path("{operator}")
    public Response grant(
            @PathParam("id") UUID id, @PathParam("operator") UUID operator, MultivaluedMap<String, String> posted) {
        ExemptionForm wanted = new ExemptionForm(Form.of(posted), Rome.day(clock.instant()));
        Form form = wanted.checked(texts());
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            Exemption granted = exemptions.grant(id, form.key(), wanted.asRequest(operator));
            return seeOther(KeptNumber.pathOf(id), ExemptionSections.added(granted.id()));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, ExemptionForm.COMPANY, wanted::fieldOf));
        }
    }

    private ExemptionLabels words(Opposition opposition) {
        return ExemptionLabels.of(opposition, page.lang(), page.periods());
    }

    private ExemptionTexts texts() {
        return texts(ExemptionTexts.class);
    }
}
