package it.opposizioni.portal.cases.filter;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseSearch;
import it.opposizioni.portal.hiddennumber.HiddenNumbers;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Leads from what was typed into the filters of the cases to an address that has no number in it. */
@Path("/authority/cases/filter")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class CaseFilterResource extends PageResource {

    private final HiddenNumbers numbers;

    CaseFilterResource(Page page, HiddenNumbers numbers) {
        super(page);
        this.numbers = numbers;
    }

    @POST
    public Response filter(MultivaluedMap<String, String> posted) {
        String query = CaseSearch.of(Form.of(posted)).hiding(numbers).query(null);
        return Response.seeOther(URI.create(page.link("authority/cases") + query))
                .build();
    }
}
