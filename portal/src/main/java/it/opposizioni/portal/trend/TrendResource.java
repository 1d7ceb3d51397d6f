package it.opposizioni.portal.trend;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.FormProblems;
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

    private static final String CSV = "text/csv; charset=UTF-8";

    @CheckedTemplate(basePath = "trend")
    static class Templates {
        /**
         * @param view null when the service does not answer, or does not know these days
         * @param query of the address, from the question mark on
         */
        static native TemplateInstance trends(
                Form form,
                List<ActiveFilter> chips,
                Map<String, String> steps,
                Map<String, String> comparisons,
                TrendView view,
                String query);

        private Templates() {}
    }

    private final TrendClient trends;

    TrendResource(Page page, @RestClient TrendClient trends) {
        super(page);
        this.trends = trends;
    }

    @GET
    public TemplateInstance trends(@BeanParam TrendSearch search) {
        Form form = search.asForm();
        List<ActiveFilter> chips = search.active(page.link("authority/trends"), page);
        TrendView view = null;
        try {
            PageSection<TrendClient.Trends> found = PageSection.of(() -> search.ask(trends));
            view = found.available() ? TrendView.of(found.value(), earlier(search, found), page) : null;
        } catch (UpstreamException e) {
            FormProblems.into(form, e, "from", TrendSearch::fieldOf);
        }
        return Templates.trends(form, chips, steps(), comparisons(), view, search.query());
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
        return Response.ok(table.csv(), CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
