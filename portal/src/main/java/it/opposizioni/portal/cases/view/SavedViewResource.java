package it.opposizioni.portal.cases.view;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.cases.CaseSearch;
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

/** The filters that an official keeps under a name. */
@Path("/authority/cases/views")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class SavedViewResource extends FormResource {

    private static final String HERE = "authority/cases/views";

    @CheckedTemplate(basePath = "cases")
    static class Templates {
        /**
         * @param chips of the filters that can be saved; empty when none is on
         * @param views null when the service does not answer
         */
        static native TemplateInstance views(
                Form form, List<ActiveFilter> chips, Map<String, String> filters, List<SavedViewClient.View> views);

        private Templates() {}
    }

    private final SavedViewClient views;
    private final HiddenNumbers numbers;

    SavedViewResource(Page page, ReturnedForms returned, @RestClient SavedViewClient views, HiddenNumbers numbers) {
        super(page, returned);
        this.views = views;
        this.numbers = numbers;
    }

    @GET
    public Object views(@BeanParam CaseSearch asked) {
        Optional<Form> back = returned.here();
        CaseSearch search = back.map(CaseSearch::of).orElse(asked).hiding(numbers);
        return back.isEmpty() && search.byNumber().typed()
                ? seeOther(HERE, search.sameQuery())
                : views(search, back.orElseGet(search::asForm));
    }

    private TemplateInstance views(CaseSearch search, Form form) {
        if (search.byNumber().isUnreadable()) {
            form.reject("name", texts(HiddenNumberTexts.class).unreadable());
        }
        return Templates.views(
                form.keyed(),
                search.active(page.link("authority/cases"), CaseLabels.in(page.lang()), page),
                search.inAddress(),
                shown());
    }

    /** With the numbers in their addresses hidden; null when the service does not answer. */
    private List<SavedViewClient.View> shown() {
        List<SavedViewClient.View> found = PageSection.of(views::views).value();
        return found == null
                ? null
                : found.stream()
                        .map(each -> new SavedViewClient.View(each.id(), each.name(), hidden(each.query())))
                        .toList();
    }

    private String hidden(String query) {
        Form filters = Form.empty();
        ActiveFilter.read(query).forEach(filters::with);
        return withoutMark(CaseSearch.of(filters).hiding(numbers).inAddress());
    }

    private static String withoutMark(Map<String, String> filters) {
        return ActiveFilter.query(filters, null).replaceFirst("^\\?", "");
    }

    @POST
    public Response act(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        Optional<UUID> deleted = form.id("delete");
        try {
            if (deleted.isPresent()) {
                delete(deleted.get());
                return seeOther(HERE);
            }
            CaseSearch search = CaseSearch.of(form).hiding(numbers);
            if (search.byNumber().isUnreadable()) {
                return returned.toPage(
                        form.reject("name", texts(HiddenNumberTexts.class).unreadable()));
            }
            // the service encrypts it, under keys of its own: it outlives the address
            views.save(form.key(), new SavedViewClient.NewView(form.value("name"), withoutMark(search.filters())));
            return seeOther(HERE);
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "name", _ -> "name"));
        }
    }

    /** What another window has deleted already is gone all the same. */
    private void delete(UUID id) {
        try {
            views.delete(id);
        } catch (UpstreamException e) {
            if (e.status() != 404) {
                throw e;
            }
        }
    }
}
