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

    SavedViewResource(Page page, ReturnedForms returned, @RestClient SavedViewClient views) {
        super(page, returned);
        this.views = views;
    }

    @GET
    public TemplateInstance views(@BeanParam CaseSearch asked) {
        Form form = returned.here().orElseGet(asked::asForm);
        CaseSearch search = CaseSearch.of(form);
        return Templates.views(
                form.keyed(),
                search.active(page.link("authority/cases"), CaseLabels.in(page.lang()), page),
                search.filters(),
                PageSection.of(views::views).value());
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
            String query =
                    ActiveFilter.query(CaseSearch.of(form).filters(), null).replaceFirst("^\\?", "");
            views.save(form.key(), new SavedViewClient.NewView(form.value("name"), query));
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
