package it.opposizioni.portal.trend;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.Listing;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How many complaints there are, of which kind, and when calls come: pictures, tables and files of any days. */
@Path("/authority/trends")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class TrendResource extends PageResource {

    /** Those that were not taken back. */
    private static final String STANDING = "STANDING";

    private static final String CSV = "text/csv; charset=UTF-8";

    /** More do not fit beside a picture; of more the latest days are shown. */
    private static final int MOST_NOTES = 200;

    @CheckedTemplate(basePath = "trend")
    static class Templates {
        /**
         * @param view null when the service does not answer, or does not know these days
         * @param notes likewise
         * @param query of the address, from the question mark on
         */
        static native TemplateInstance trends(
                Form form,
                List<ActiveFilter> chips,
                Map<String, String> steps,
                Map<String, String> comparisons,
                TrendView view,
                TrendNotes notes,
                String query);

        private Templates() {}
    }

    private final TrendClient trends;
    private final AnnotationClient annotations;

    TrendResource(Page page, @RestClient TrendClient trends, @RestClient AnnotationClient annotations) {
        super(page);
        this.trends = trends;
        this.annotations = annotations;
    }

    @GET
    public TemplateInstance trends(@BeanParam TrendSearch search) {
        Form form = search.asForm();
        List<ActiveFilter> chips = search.active(page.link("authority/trends"), page);
        TrendView view = null;
        TrendNotes notes = null;
        try {
            PageSection<TrendClient.Trends> found = PageSection.of(() -> search.ask(trends));
            if (found.available()) {
                view = TrendView.of(found.value(), earlier(search, found), page);
                notes = TrendNotes.of(view.complaints(), found.value(), noted(found.value()), page);
            }
        } catch (UpstreamException e) {
            FormProblems.into(form, e, "from", TrendSearch::fieldOf);
        }
        return Templates.trends(form, chips, steps(), comparisons(), view, notes, search.query());
    }

    /** Null where the service does not answer any more; none where it is of the release before. */
    private AnnotationClient.Annotations noted(TrendClient.Trends present) {
        return PageSection.ofNewer(
                        () -> annotations.list(present.from(), present.to(), STANDING, null, MOST_NOTES),
                        AnnotationClient.Annotations.NONE)
                .value();
    }

    /** Null where nothing is compared, and where the service does not answer any more. */
    private TrendClient.Trends earlier(TrendSearch search, PageSection<TrendClient.Trends> present) {
        return search.comparison()
                .map(comparison -> present.then(() -> comparison.ask(present.value(), trends))
                        .value())
                .orElse(null);
    }

    /** Besides weeks, which need not be chosen. */
    private Map<String, String> steps() {
        return Map.of("MONTH", TrendLabels.in(page.lang()).step("MONTH"));
    }

    /** Besides none, which need not be chosen. */
    private Map<String, String> comparisons() {
        Map<String, String> comparisons = new LinkedHashMap<>();
        for (Comparison comparison : Comparison.values()) {
            comparisons.put(comparison.name(), TrendLabels.in(page.lang()).comparison(comparison.name()));
        }
        return comparisons;
    }

    /** The curve of the page, with all that officials have noted on its days. */
    @GET
    @Path("files/complaints.csv")
    public Response series(@BeanParam TrendSearch search) {
        TrendClient.Trends present = search.ask(trends);
        return csv(
                "complaints",
                AnnotatedSeries.of(present, allNoted(present), page.lang()).csv(page.lang()));
    }

    /** None where the service is of the release before; a file without what is noted would say that there is nothing. */
    private List<AnnotationClient.Annotation> allNoted(TrendClient.Trends present) {
        try {
            return Listing.all(
                    (cursor, limit) -> annotations.list(present.from(), present.to(), STANDING, cursor, limit));
        } catch (UpstreamException e) {
            if (e.status() != 404) {
                throw e;
            }
            return List.of();
        }
    }

    /** One table of the page. */
    @GET
    @Path("files/{name}.csv")
    public Response file(@PathParam("name") String name, @BeanParam TrendSearch search) {
        TrendClient.Trends present = search.ask(trends);
        TrendTables tables = new TrendTables(present, page.lang());
        TrendTable table = (name.equals("comparison")
                        ? search.comparison().map(comparison -> tables.comparedWith(comparison.ask(present, trends)))
                        : tables.named(name))
                .orElseThrow(DomainException::notFound);
        return csv(name, table.csv(page.lang()));
    }

    private static Response csv(String name, String content) {
        return Response.ok(content, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
