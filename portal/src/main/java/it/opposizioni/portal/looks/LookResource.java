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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who of the staff has looked at what, as each service has noted it: the authority's audit. */
@Path("/authority/looks")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class LookResource extends FormResource {

    private static final String HERE = "authority/looks";
    private static final String FILE = "/files/looks.csv";
    private static final int PAGE = 50;

    /** Of each service, where several are on the page. */
    private static final int BEGINNING = 20;

    /** Of a hundred looks each: reading a page is a look, which is noted in turn. */
    private static final int MOST_PAGES_OF_FILE = 20;

    private static final int MOST_ROWS = MOST_PAGES_OF_FILE * 100;
    private static final String CSV = "text/csv; charset=UTF-8";

    @CheckedTemplate(basePath = "looks")
    static class Templates {
        /**
         * @param panels of the services that may have such notes
         * @param people names by subject
         */
        static native TemplateInstance looks(
                Form form,
                List<ActiveFilter> chips,
                List<LookPanel> panels,
                Map<String, String> people,
                LookChoices choices,
                LookLabels words,
                String first);

        private Templates() {}
    }

    /** What the filters offer, in words by code. */
    record LookChoices(Map<String, String> sources, Map<String, String> kinds, Map<String, String> purposes) {}

    private final LookSources looks;
    private final CaseClient cases;

    LookResource(Page page, ReturnedForms returned, LookSources looks, @RestClient CaseClient cases) {
        super(page, returned);
        this.looks = looks;
        this.cases = cases;
    }

    @GET
    public TemplateInstance list(@BeanParam LookSearch asked) {
        Form form = returned.here().orElseGet(asked::asForm);
        LookSearch search = form.isWrong() ? LookSearch.of(form) : asked;
        LookLabels words = LookLabels.in(page.lang());
        Map<String, String> colleagues = Colleagues.namesOf(cases);
        List<LookPanel> panels = panels(search, form, words, colleagues);
        Map<String, String> people = people(form, panels, words, colleagues);
        String here = page.link(HERE);
        return Templates.looks(
                form,
                search.active(here, people, words, page),
                panels,
                people,
                new LookChoices(words.sources(), words.kinds(), words.purposes()),
                words,
                search.isFirstPage() ? "" : here + search.query(null));
    }

    /** None, where a filter is wrong: that stands in the form then. */
    private List<LookPanel> panels(LookSearch search, Form form, LookLabels words, Map<String, String> colleagues) {
        List<LookPanel> panels = new ArrayList<>();
        List<LookSource> sources = search.sources();
        try {
            for (LookSource source : sources) {
                panels.add(panel(source, sources.size() == 1, search, words, colleagues));
            }
        } catch (UpstreamException e) {
            FormProblems.into(form, e, "person", LookSearch::fieldOf);
            return List.of();
        }
        return panels;
    }

    /**
     * A service of the release before does not know the question.
     *
     * @param alone the page has no other service's notes, and leads on to more of these
     */
    private LookPanel panel(
            LookSource source, boolean alone, LookSearch search, LookLabels words, Map<String, String> colleagues) {
        LookClient.Looks found = PageSection.<LookClient.Looks>ofNewer(
                        () -> looks.ask(source, search.filters(), search.cursor, alone ? PAGE : BEGINNING), null)
                .value();
        String here = page.link(HERE);
        String next = found == null ? null : found.next();
        return new LookPanel(
                source,
                "in-" + source.written(),
                words.source(source),
                found == null ? null : named(found.items(), colleagues),
                here + FILE + search.query(source, null),
                next == null || alone ? "" : here + search.query(source, null),
                next == null || !alone ? "" : here + search.query(source, next));
    }

    private static List<LookClient.Look> named(List<LookClient.Look> found, Map<String, String> colleagues) {
        return found.stream()
                .map(look -> look.by(look.person().named(colleagues)))
                .toList();
    }

    /** Who can be chosen, and who was: it may be somebody of the register, of whom there is no list. */
    private Map<String, String> people(
            Form form, List<LookPanel> panels, LookLabels words, Map<String, String> colleagues) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("me", texts(LookTexts.class).me());
        people.putAll(colleagues);
        String chosen = form.value("person");
        if (!chosen.isEmpty()) {
            panels.stream()
                    .filter(panel -> panel.found() != null)
                    .flatMap(panel -> panel.found().stream())
                    .map(LookClient.Look::person)
                    .filter(person -> person.subject().equals(chosen))
                    .findFirst()
                    .ifPresent(person -> people.putIfAbsent(chosen, words.person(person)));
        }
        return people;
    }

    /** The notes of one service: so it is never a part of what was asked for, because another one did not answer. */
    @GET
    @Path("files/looks.csv")
    public Response file(@BeanParam LookSearch search) {
        Form form = search.asForm();
        LookSource source = search.source().orElse(LookSource.COMPLAINTS);
        try {
            Listing<LookClient.Look> found = Listing.beginning(
                    MOST_PAGES_OF_FILE, (cursor, limit) -> looks.ask(source, search.filters(), cursor, limit));
            if (found.more()) {
                String most = page.formats().amount(MOST_ROWS);
                return returned.to(
                        HERE, form.reject("from", texts(LookTexts.class).tooMany(most)));
            }
            List<LookClient.Look> rows = named(found.items(), Colleagues.namesOf(cases));
            return Response.ok(LookTable.csv(source, rows, page.lang()), CSV)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + page.slug("looks") + ".csv\"")
                    .build();
        } catch (UpstreamException e) {
            return returned.to(HERE, FormProblems.into(form, e, "person", LookSearch::fieldOf));
        }
    }
}
