package it.opposizioni.portal.rating;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The opinion of who has used a service without an account. */
@Path(OpenRatingResource.HERE + "/{service}")
@PermitAll
@Blocking
class OpenRatingResource extends RatingPages {

    static final String HERE = "rating";

    /** Of a network address, which many people may share. */
    private static final NamedLimit LIMIT = NamedLimit.of("open-service-rating", 60, Duration.ofDays(1));

    private final RateLimits limits;

    OpenRatingResource(Page page, ReturnedForms returned, Ratings ratings, RateLimits limits) {
        super(page, returned, ratings, false);
        this.limits = limits;
    }

    @GET
    public TemplateInstance ask(@PathParam("service") String service, @QueryParam("stars") String chosen) {
        return asked(path(service), chosen);
    }

    @POST
    public Response rate(@PathParam("service") String service, MultivaluedMap<String, String> posted) {
        return rated(RatedService.open(service), path(service), Form.of(posted));
    }

    @GET
    @Path("done")
    public TemplateInstance done(@PathParam("service") String service) {
        RatedService.open(service);
        return thanked();
    }

    private static String path(String service) {
        return HERE + "/" + RatedService.open(service).page();
    }

    @Override
    void limit() {
        limits.takeByAddress(LIMIT);
    }
}
