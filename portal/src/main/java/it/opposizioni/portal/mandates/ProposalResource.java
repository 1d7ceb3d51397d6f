package it.opposizioni.portal.mandates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.clients.CompanyClient.Listed;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Proposes a mandate: first the other company, found by name, then who calls from which numbers and for how long. */
@Path("/operators/mandates/propose")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ProposalResource extends FormResource {

    private static final String HERE = MandateResource.HERE + "/propose";
    private static final String OTHER = "other";
    private static final int FOUND = 20;

    @CheckedTemplate(basePath = "mandates")
    static class Templates {
        /** @param found null before a search */
        static native TemplateInstance search(Form form, List<Found> found);

        static native TemplateInstance propose(Form form, Listed other, List<Choice> sides);

        private Templates() {}
    }

    /** A company that was found, with the address of the page where its mandate is written. */
    record Found(String name, String seat, String href) {}

    private final MandateClient mandates;
    private final CompanyClient companies;
    private final OwnCompany own;
    private final Clock clock;

    ProposalResource(
            Page page,
            ReturnedForms returned,
            @RestClient MandateClient mandates,
            @RestClient CompanyClient companies,
            OwnCompany own,
            Clock clock) {
        super(page, returned);
        this.mandates = mandates;
        this.companies = companies;
        this.own = own;
        this.clock = clock;
    }

    @GET
    public TemplateInstance search(@QueryParam("q") String query) {
        own.require(Permission.DECLARE);
        Form form = Form.empty().with("q", query);
        if (query == null) {
            return Templates.search(form, null);
        }
        if (form.value("q").isEmpty()) {
            form.reject("q", texts().searchMissing());
            return Templates.search(form, null);
        }
        UUID mine = own.find().map(CompanyClient.Company::id).orElse(null);
        List<Found> found = companies.directory(form.value("q"), null, FOUND).items().stream()
                .filter(company -> !company.id().equals(mine))
                .map(this::found)
                .toList();
        return Templates.search(form, found);
    }

    private Found found(Listed company) {
        String terms = page.link(HERE + "/terms");
        return new Found(company.name(), company.seat(), terms + "?with=" + company.id());
    }

    /** The name is the one that belongs to the id: an address that is passed on could show another. */
    @GET
    @Path("terms")
    public Response terms(@QueryParam("with") String with) {
        own.require(Permission.DECLARE);
        Form form = returned.here()
                .orElseGet(() -> Form.empty()
                        .with(OTHER, with)
                        .with("from", Rome.day(clock.instant()).toString()));
        return form.id(OTHER)
                .map(companies::listed)
                .map(other -> Response.ok(Templates.propose(form.keyed(), other, sides(other.name())))
                        .build())
                .orElseGet(this::toSearch);
    }

    private Response toSearch() {
        return seeOther(HERE);
    }

    @POST
    @Path("terms")
    public Response propose(MultivaluedMap<String, String> posted) {
        ProposalForm proposal = new ProposalForm(Form.of(posted));
        Form form = proposal.checked(texts());
        Optional<UUID> other = form.id(OTHER);
        if (other.isEmpty()) {
            return toSearch();
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            UUID id = mandates.propose(form.key(), proposal.asProposal(other.get()))
                    .id();
            return seeOther(MandateResource.HERE + "/" + id, "done=proposed");
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "callingNumbers", ProposalForm::fieldOf));
        }
    }

    private List<Choice> sides(String name) {
        return List.of(
                Choice.of("OUTSOURCER", texts().sideOutsourcer(name)),
                Choice.of("PRINCIPAL", texts().sidePrincipal(name)));
    }

    private MandateTexts texts() {
        return texts(MandateTexts.class);
    }
}
