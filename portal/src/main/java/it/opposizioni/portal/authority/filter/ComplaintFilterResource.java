package it.opposizioni.portal.authority.filter;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.authority.ComplaintSearch;
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

/** Leads from what was typed into the filters of the complaints to an address that has no number in it. */
@Path("/authority/complaints/filter")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class ComplaintFilterResource extends PageResource {

    private final HiddenNumbers numbers;

    ComplaintFilterResource(Page page, HiddenNumbers numbers) {
        super(page);
        this.numbers = numbers;
    }

    @POST
    public Response filter(MultivaluedMap<String, String> posted) {
        String query = ComplaintSearch.of(Form.of(posted)).hiding(numbers).query(null);
        return Response.seeOther(URI.create(page.link("authority/complaints") + query))
                .build();
    }
}
