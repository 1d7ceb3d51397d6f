package it.opposizioni.portal.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
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
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The authority's cases: the queues, and a new one by hand. */
@Path("/authority/cases")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class CasesResource extends FormResource {

    private static final int PAGE = 25;
    private static final String PRINCIPAL = "PRINCIPAL";

    @CheckedTemplate(basePath = "cases")
    static class Templates {
        /**
         * @param cases null when the service does not answer
         * @param counts likewise
         * @param colleagues names by subject
         * @param views the reader's own; null when the service does not answer
         * @param query of the list's own address, from the question mark on
         */
        static native TemplateInstance cases(
                Form form,
                List<ActiveFilter> chips,
                List<CaseClient.Summary> cases,
                CaseClient.Counts counts,
                List<CaseSearch.StageCount> stages,
                boolean choosable,
                Map<String, String> colleagues,
                String queue,
                List<SavedView> views,
                String query,
                String nonce,
                CaseLabels words,
                String next,
                String first);

        private Templates() {}
    }

    private final CaseClient cases;
    private final SavedViews views;
    private final HiddenNumbers numbers;

    CasesResource(
            Page page, ReturnedForms returned, @RestClient CaseClient cases, SavedViews views, HiddenNumbers numbers) {
        super(page, returned);
        this.cases = cases;
        this.views = views;
        this.numbers = numbers;
    }

    @GET
    public Object list(@BeanParam CaseSearch asked) {
        Optional<Form> back = returned.here();
        CaseSearch search = back.map(this::search).orElseGet(() -> asked.hiding(numbers));
        if (back.isEmpty() && search.byNumber().typed()) {
            return seeOther("authority/cases", search.sameQuery());
        }
        return list(search, back.orElseGet(search::asForm));
    }

    private CaseSearch search(Form form) {
        return CaseSearch.of(form).hiding(numbers);
    }

    private TemplateInstance list(CaseSearch search, Form form) {
        CaseLabels words = CaseLabels.in(page.lang());
        String here = page.link("authority/cases");
        List<ActiveFilter> chips = search.active(here, words, page);
        PageSection<CaseClient.Summaries> answer = ask(search, form);
        CaseClient.Summaries found = answer.value();
        CaseClient.Counts counts = answer.then(cases::counts).value();
        boolean choosable = found != null && found.items().stream().anyMatch(CaseClient.Summary::isOpen);
        return Templates.cases(
                form,
                chips,
                found == null ? null : found.items(),
                counts,
                search.stages(here, counts, words, page),
                choosable,
                choosable ? Colleagues.namesOf(cases) : Map.of(),
                search.queue(),
                found == null ? null : views.of(ViewedList.CASES, search, this::search),
                search.query(null),
                UUID.randomUUID().toString(),
                words,
                found == null || found.next() == null ? "" : here + search.query(found.next()),
                search.isFirstPage() || form.isWrong() ? "" : here + search.query(null));
    }

    /** None, where a filter is wrong: that stands in the form then. */
    private PageSection<CaseClient.Summaries> ask(CaseSearch search, Form form) {
        if (search.byNumber().isUnreadable()) {
            form.reject("subject", texts(HiddenNumberTexts.class).unreadable());
            return new PageSection<>(new CaseClient.Summaries(List.of(), null), true);
        }
        try {
            return PageSection.of(() -> search.ask(cases, PAGE));
        } catch (UpstreamException e) {
            FormProblems.into(form, e, "subject", CaseSearch::fieldOf);
            return new PageSection<>(new CaseClient.Summaries(List.of(), null), true);
        }
    }

    /** From the page of a complaint, which shows what is wrong. */
    @POST
    public Response open(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        List<UUID> chosen = form.ids("complaint");
        String complaint = chosen.isEmpty() ? "" : "/" + chosen.getFirst();
        try {
            String party = form.value("party").equals(PRINCIPAL) ? PRINCIPAL : null;
            CaseClient.Case opened =
                    cases.open(form.key(), new CaseRequest.Opening(form.value("openReason"), chosen, party));
            return seeOther("authority/cases/" + opened.summary().id());
        } catch (UpstreamException e) {
            return returned.to(
                    "authority/complaints" + complaint,
                    FormProblems.into(form, e, "case", pointer -> pointer.equals("/reason") ? "openReason" : "case"));
        }
    }
}
