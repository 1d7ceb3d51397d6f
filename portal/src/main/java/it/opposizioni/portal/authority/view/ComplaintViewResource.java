package it.opposizioni.portal.authority.view;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.authority.ComplaintSearch;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.hiddennumber.HiddenNumbers;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.savedview.SavedViewPages;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The filters of complaints that an official keeps under a name. */
@Path("/authority/complaints/views")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class ComplaintViewResource extends SavedViewPages<ComplaintSearch> {

    private final CaseClient cases;
    private final HiddenNumbers numbers;

    ComplaintViewResource(
            Page page, ReturnedForms returned, SavedViews views, @RestClient CaseClient cases, HiddenNumbers numbers) {
        super(page, returned, views, ViewedList.COMPLAINTS);
        this.cases = cases;
        this.numbers = numbers;
    }

    @GET
    public Object views(@BeanParam ComplaintSearch asked) {
        return shown(asked.hiding(numbers));
    }

    @POST
    public Response post(MultivaluedMap<String, String> posted) {
        return act(posted);
    }

    @Override
    protected ComplaintSearch search(Form form) {
        return ComplaintSearch.of(form).hiding(numbers);
    }

    @Override
    protected List<ActiveFilter> active(ComplaintSearch search) {
        return search.active(
                page.link("authority/complaints"),
                ComplaintLabels.forAuthority(page.lang()),
                search.colleagues(cases),
                page);
    }
}
