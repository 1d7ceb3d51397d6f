package it.opposizioni.portal.oversight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.FirstDigits;
import it.opposizioni.kit.text.Text;
import it.opposizioni.portal.callingnumbers.CallingNumberLabels;
import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Which numbers one operator has declared, before the authority: now and before, and for whom it calls from them. The filters are sent as a form: a whole
 * number is refused before it stands in an address.
 */
@Path("/authority/operators/{id}/calling-numbers")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class DeclaredNumberResource extends FormResource {

    private static final int PAGE = 50;
    private static final String PREFIX = "prefix";
    private static final OversightClient.DeclaredNumbers NONE = new OversightClient.DeclaredNumbers(List.of(), null);

    @CheckedTemplate(basePath = "oversight")
    static class Templates {
        /** @param found null when the service does not answer, or is of a release that does not know the question */
        static native TemplateInstance numbers(
                CompanyClient.Company company,
                Form form,
                Map<String, String> states,
                List<ActiveFilter> chips,
                List<OversightClient.DeclaredNumber> found,
                CallingNumberLabels words,
                String next,
                String first);

        private Templates() {}
    }

    private final CompanyClient companies;
    private final OversightClient oversight;

    DeclaredNumberResource(
            Page page,
            ReturnedForms returned,
            @RestClient CompanyClient companies,
            @RestClient OversightClient oversight) {
        super(page, returned);
        this.companies = companies;
        this.oversight = oversight;
    }

    @GET
    public TemplateInstance numbers(@PathParam("id") UUID id, @BeanParam DeclaredNumberSearch search) {
        CompanyClient.Company company = companies.one(id);
        CallingNumberLabels words = CallingNumberLabels.in(page.lang());
        String here = here(id);
        Form form = returned.here().orElseGet(search::asForm);
        OversightClient.DeclaredNumbers found = form.isWrong() ? NONE : ask(id, search, form);
        String next = found == null ? null : found.next();
        return Templates.numbers(
                company,
                form,
                states(words),
                search.active(here, words, page),
                found == null ? null : found.items(),
                words,
                next == null ? "" : here + search.query(next),
                search.isFirstPage() ? "" : here + search.query(null));
    }

    @POST
    public Response filter(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        String prefix = form.value(PREFIX);
        Optional<Text> fault = prefix.isEmpty() ? Optional.empty() : FirstDigits.faultOf(prefix);
        if (fault.isPresent()) {
            return returned.toPage(
                    form.reject(PREFIX, fault.get().in(page.lang().locale())));
        }
        return Response.seeOther(
                        URI.create(here(id) + DeclaredNumberSearch.of(form).query(null)))
                .build();
    }

    private String here(UUID id) {
        return page.link("authority/operators") + "/" + id + "/" + page.slug("calling-numbers");
    }

    /** None, where a filter is wrong: that stands in the form then. */
    private OversightClient.DeclaredNumbers ask(UUID id, DeclaredNumberSearch search, Form form) {
        Map<String, String> filters = search.filters();
        try {
            return PageSection.<OversightClient.DeclaredNumbers>ofNewer(
                            () -> oversight.numbers(id, filters.get(PREFIX), filters.get("state"), search.cursor, PAGE),
                            null)
                    .value();
        } catch (UpstreamException e) {
            FormProblems.into(form, e, PREFIX, DeclaredNumberSearch::fieldOf);
            return NONE;
        }
    }

    private static Map<String, String> states(CallingNumberLabels words) {
        Map<String, String> states = new LinkedHashMap<>();
        DeclaredNumberSearch.STATES.forEach(state -> states.put(state, words.state(state)));
        return states;
    }
}
