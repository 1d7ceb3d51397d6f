package it.opposizioni.portal.rating;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The opinion of who is signed in. */
@Path(RatingResource.HERE + "/{service}")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class RatingResource extends RatingPages {

    static final String HERE = "personal-area/rating";

    private static final NamedLimit LIMIT = NamedLimit.of("service-rating", 20, Duration.ofDays(1));

    private final RateLimits limits;

    RatingResource(Page page, ReturnedForms returned, Ratings ratings, RateLimits limits) {
        super(page, returned, ratings, true);
        this.limits = limits;
    }

    @GET
    public TemplateInstance ask(@PathParam("service") String service, @QueryParam("stars") String chosen) {
        return asked(path(service), chosen);
    }

    @POST
    public Response rate(@PathParam("service") String service, MultivaluedMap<String, String> posted) {
        return rated(RatedService.of(service), path(service), Form.of(posted));
    }

    @GET
    @Path("done")
    public TemplateInstance done(@PathParam("service") String service) {
        RatedService.of(service);
        return thanked();
    }

    private static String path(String service) {
        return HERE + "/" + RatedService.of(service).page();
    }

    @Override
    void limit() {
        limits.take(LIMIT, page.visitor().subject());
    }
}
