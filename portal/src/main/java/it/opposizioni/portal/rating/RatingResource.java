package it.opposizioni.portal.rating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
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
import java.util.List;
import java.util.UUID;

/** Asks who has finished a request how easy it was: the stars on the page where it ended, the rest here. */
@Path("/personal-area/rating/{service}")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class RatingResource extends FormResource {

    private static final int LONGEST_COMMENT = 200;
    private static final NamedLimit LIMIT = NamedLimit.of("service-rating", 20, Duration.ofDays(1));

    @CheckedTemplate(basePath = "rating")
    static class Templates {
        /** @param stars 0 while none were chosen: they are asked for first */
        static native TemplateInstance rating(
                String service, Form form, int stars, String question, List<Choice> aspects);

        static native TemplateInstance rated();

        private Templates() {}
    }

    private final Ratings ratings;
    private final RateLimits limits;

    RatingResource(Page page, ReturnedForms returned, Ratings ratings, RateLimits limits) {
        super(page, returned);
        this.ratings = ratings;
        this.limits = limits;
    }

    @GET
    public TemplateInstance ask(@PathParam("service") String service, @QueryParam("stars") String chosen) {
        RatedService rated = RatedService.of(service);
        RatingTexts texts = texts(RatingTexts.class);
        Form form = returned.here().orElseGet(() -> Form.empty().with("stars", chosen));
        int stars = stars(form);
        // no star is an answer, too
        if (stars == 0 && page.query() != null) {
            form.reject("stars", texts.starsMissing());
        }
        String question = Aspect.isContent(stars) ? texts.whatWasGood() : texts.whatWasHard();
        return Templates.rating(rated.page(), form.keyed(), stars, question, Aspect.choices(stars, texts));
    }

    @POST
    public Response rate(@PathParam("service") String service, MultivaluedMap<String, String> posted) {
        RatedService rated = RatedService.of(service);
        RatingTexts texts = texts(RatingTexts.class);
        Form form = Form.of(posted);
        int stars = stars(form);
        String comment = form.value("comment");
        if (stars == 0) {
            form.reject("stars", texts.starsMissing());
        }
        if (comment.length() > LONGEST_COMMENT) {
            form.reject("comment", texts.commentTooLong(LONGEST_COMMENT));
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        limits.take(LIMIT, page.visitor().subject());
        Aspect aspect = Aspect.of(form.value("aspect")).orElse(null);
        ratings.record(UUID.fromString(form.key()), rated, stars, aspect, comment);
        return seeOther("personal-area/rating/" + rated.page() + "/done");
    }

    @GET
    @Path("done")
    public TemplateInstance done(@PathParam("service") String service) {
        RatedService.of(service);
        return Templates.rated();
    }

    private static int stars(Form form) {
        String typed = form.value("stars");
        return typed.matches("[1-5]") ? Integer.parseInt(typed) : 0;
    }
}
