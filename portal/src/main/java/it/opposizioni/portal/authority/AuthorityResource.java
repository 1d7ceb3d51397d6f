package it.opposizioni.portal.authority;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.Colleagues;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.hiddennumber.HiddenNumberTexts;
import it.opposizioni.portal.hiddennumber.HiddenNumbers;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.savedview.SavedView;
import it.opposizioni.portal.savedview.SavedViews;
import it.opposizioni.portal.savedview.ViewedList;
import it.opposizioni.portal.trend.DeskFigures;
import it.opposizioni.portal.trend.DeskTrends;
import it.opposizioni.portal.trend.TrendLabels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The regulator's desk: the complaints, narrowed by filters, and at its entrance what there is to do. */
@Path("/authority")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class AuthorityResource extends FormResource {

    private static final int PAGE = 25;

    @CheckedTemplate(basePath = "authority")
    static class Templates {
        /**
         * @param complaints null when the service does not answer
         * @param waiting how many wait; null when it is not known, as {@code queues} and {@code figures}, which only the entrance shows
         * @param assignees whose work the list can be narrowed to, by how the address says it
         * @param choosable some can be worked on together
         * @param views the reader's own; null when the service does not answer
         * @param query of the list's own address, from the question mark on
         */
        static native TemplateInstance complaints(
                Form form,
                List<ActiveFilter> chips,
                List<ComplaintClient.Summary> complaints,
                AuthorityComplaintClient.Waiting waiting,
                List<ComplaintQueues.Queue> parts,
                CaseClient.Counts queues,
                DeskFigures figures,
                boolean choosable,
                ComplaintLabels words,
                Map<String, String> grades,
                Map<String, String> areas,
                Map<String, String> assignees,
                String nonce,
                List<SavedView> views,
                String query,
                String next,
                String first);

        private Templates() {}
    }

    private final ComplaintClient complaints;
    private final AuthorityComplaintClient authority;
    private final CaseClient cases;
    private final DeskTrends trends;
    private final SavedViews views;
    private final HiddenNumbers numbers;

    AuthorityResource(
            Page page,
            ReturnedForms returned,
            @RestClient ComplaintClient complaints,
            @RestClient AuthorityComplaintClient authority,
            @RestClient CaseClient cases,
            DeskTrends trends,
            SavedViews views,
            HiddenNumbers numbers) {
        super(page, returned);
        this.complaints = complaints;
        this.authority = authority;
        this.cases = cases;
        this.trends = trends;
        this.views = views;
        this.numbers = numbers;
    }

    @GET
    public Object entrance(@BeanParam ComplaintSearch search) {
        return list(search, true);
    }

    @GET
    @Path("complaints")
    public Object list(@BeanParam ComplaintSearch search) {
        return list(search, false);
    }

    private Object list(ComplaintSearch asked, boolean entrance) {
        Optional<Form> back = returned.here();
        ComplaintSearch search = back.map(this::search).orElseGet(() -> asked.hiding(numbers));
        if (back.isEmpty() && search.byNumber().typed()) {
            return seeOther("authority/complaints", search.sameQuery());
        }
        return list(search, back.orElseGet(search::asForm), entrance);
    }

    private ComplaintSearch search(Form form) {
        return ComplaintSearch.of(form).hiding(numbers);
    }

    private TemplateInstance list(ComplaintSearch search, Form form, boolean entrance) {
        ComplaintLabels words = ComplaintLabels.forAuthority(page.lang());
        String here = page.link("authority/complaints");
        if (search.byNumber().isUnreadable()) {
            form.reject("callerNumber", texts(HiddenNumberTexts.class).unreadable());
            return nothing(form, words, search);
        }
        try {
            PageSection<ComplaintClient.Summaries> found = PageSection.of(() -> search.ask(complaints, cases, PAGE));
            String next = found.available() ? found.value().next() : null;
            AuthorityComplaintClient.Waiting waiting = found.available() ? known(authority::waiting) : null;
            Map<String, String> colleagues = found.available() ? colleagues() : Map.of();
            return Templates.complaints(
                    form,
                    search.active(here, words, colleagues, page),
                    found.available() ? found.value().items() : null,
                    waiting,
                    ComplaintQueues.of(search, here, waiting, words, page),
                    entrance && found.available() ? known(cases::counts) : null,
                    entrance && found.available() ? DeskFigures.of(trends.latest(), page) : null,
                    found.available() && found.value().items().stream().anyMatch(ComplaintClient.Summary::isChoosable),
                    words,
                    Grades.names(texts(AuthorityTexts.class)),
                    TrendLabels.in(page.lang()).areas(),
                    search.assignees(colleagues, page),
                    UUID.randomUUID().toString(),
                    found.available() ? views.of(ViewedList.COMPLAINTS, search, this::search) : null,
                    search.query(null),
                    next == null ? "" : here + search.query(next),
                    search.isFirstPage() ? "" : here + search.query(null));
        } catch (UpstreamException e) {
            FormProblems.into(form, e, "stage", ComplaintSearch::fieldOf);
            return nothing(form, words, search);
        }
    }

    private TemplateInstance nothing(Form form, ComplaintLabels words, ComplaintSearch search) {
        Map<String, String> colleagues = colleagues();
        return Templates.complaints(
                form,
                search.active(page.link("authority/complaints"), words, colleagues, page),
                List.of(),
                null,
                List.of(),
                null,
                null,
                false,
                words,
                Grades.names(texts(AuthorityTexts.class)),
                TrendLabels.in(page.lang()).areas(),
                search.assignees(colleagues, page),
                "",
                null,
                search.query(null),
                "",
                "");
    }

    /** @return names by subject; empty while the service does not answer */
    private Map<String, String> colleagues() {
        return Objects.requireNonNullElse(known(() -> Colleagues.namesOf(cases)), Map.of());
    }

    /** Null where the service does not answer now, or is of a release that does not count. */
    private static <T> T known(Supplier<T> counts) {
        return PageSection.<T>ofNewer(counts, null).value();
    }
}
