package it.opposizioni.portal.looks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.Colleagues;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.Listing;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who of the staff has looked at what: the authority's audit. */
@Path("/authority/looks")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class LookResource extends FormResource {

    private static final String HERE = "authority/looks";
    private static final int PAGE = 50;

    /** Of a hundred looks each: reading a page is a look, which is noted in turn. */
    private static final int MOST_PAGES_OF_FILE = 20;

    private static final int MOST_ROWS = MOST_PAGES_OF_FILE * 100;
    private static final String CSV = "text/csv; charset=UTF-8";

    @CheckedTemplate(basePath = "looks")
    static class Templates {
        /**
         * @param found null when the service does not answer
         * @param people names by subject
         * @param query of the list's own address, from the question mark on
         */
        static native TemplateInstance looks(
                Form form,
                List<ActiveFilter> chips,
                List<LookClient.Look> found,
                Map<String, String> people,
                Map<String, String> kinds,
                Map<String, String> purposes,
                LookLabels words,
                String query,
                String next,
                String first);

        private Templates() {}
    }

    private final LookClient looks;
    private final CaseClient cases;

    LookResource(Page page, ReturnedForms returned, @RestClient LookClient looks, @RestClient CaseClient cases) {
        super(page, returned);
        this.looks = looks;
        this.cases = cases;
    }

    @GET
    public TemplateInstance list(@BeanParam LookSearch asked) {
        Form form = returned.here().orElseGet(asked::asForm);
        LookSearch search = form.isWrong() ? LookSearch.of(form) : asked;
        LookClient.Looks found = ask(search, form);
        LookLabels words = LookLabels.in(page.lang());
        Map<String, String> people = people(form, found, words);
        String here = page.link(HERE);
        return Templates.looks(
                form,
                search.active(here, people, words, page),
                found == null ? null : found.items(),
                people,
                words.kinds(),
                words.purposes(),
                words,
                search.query(null),
                found == null || found.next() == null ? "" : here + search.query(found.next()),
                search.isFirstPage() ? "" : here + search.query(null));
    }

    /** None, where a filter is wrong: that stands in the form then. Null while the service does not answer, or does not know the question. */
    private LookClient.Looks ask(LookSearch search, Form form) {
        try {
            return PageSection.<LookClient.Looks>ofNewer(() -> search.ask(looks, PAGE), null)
                    .value();
        } catch (UpstreamException e) {
            FormProblems.into(form, e, "person", LookSearch::fieldOf);
            return new LookClient.Looks(List.of(), null);
        }
    }

    /** Who can be chosen, and who was: it may be somebody of the register, of whom there is no list. */
    private Map<String, String> people(Form form, LookClient.Looks found, LookLabels words) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("me", texts(LookTexts.class).me());
        people.putAll(Colleagues.namesOf(cases));
        String chosen = form.value("person");
        if (found != null && !chosen.isEmpty()) {
            found.items().stream()
                    .map(LookClient.Look::person)
                    .filter(person -> person.subject().equals(chosen))
                    .findFirst()
                    .ifPresent(person -> people.putIfAbsent(chosen, words.person(person)));
        }
        return people;
    }

    @GET
    @Path("files/looks.csv")
    public Response file(@BeanParam LookSearch search) {
        Form form = search.asForm();
        try {
            Listing<LookClient.Look> found =
                    Listing.beginning(MOST_PAGES_OF_FILE, (cursor, limit) -> search.ask(looks, cursor, limit));
            if (found.more()) {
                String most = page.formats().amount(MOST_ROWS);
                return returned.to(
                        HERE, form.reject("from", texts(LookTexts.class).tooMany(most)));
            }
            return Response.ok(LookTable.csv(found.items(), page.lang()), CSV)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + page.slug("looks") + ".csv\"")
                    .build();
        } catch (UpstreamException e) {
            return returned.to(HERE, FormProblems.into(form, e, "person", LookSearch::fieldOf));
        }
    }
}
