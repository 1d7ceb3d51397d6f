package it.opposizioni.portal.cases.view;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.cases.CaseSearch;
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

/** The filters of cases that an official keeps under a name. */
@Path("/authority/cases/views")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class CaseViewResource extends SavedViewPages<CaseSearch> {

    private final HiddenNumbers numbers;

    CaseViewResource(Page page, ReturnedForms returned, SavedViews views, HiddenNumbers numbers) {
        super(page, returned, views, ViewedList.CASES);
        this.numbers = numbers;
    }

    @GET
    public Object views(@BeanParam CaseSearch asked) {
        return shown(asked.hiding(numbers));
    }

    @POST
    public Response post(MultivaluedMap<String, String> posted) {
        return act(posted);
    }

    @Override
    protected CaseSearch search(Form form) {
        return CaseSearch.of(form).hiding(numbers);
    }

    @Override
    protected List<ActiveFilter> active(CaseSearch search) {
        return search.active(page.link("authority/cases"), CaseLabels.in(page.lang()), page);
    }
}
