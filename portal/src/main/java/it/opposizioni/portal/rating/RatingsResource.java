package it.opposizioni.portal.rating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;

/** What people think of the services, for the registrar. */
@Path("/administration/ratings")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class RatingsResource extends PageResource {

    private static final int SHOWN = 50;

    /** @param average as people write it; empty where nobody has answered */
    record Row(String service, long count, String average) {}

    /** @param aspect may be empty */
    record Comment(Instant givenAt, String service, int stars, String aspect, String text) {}

    @CheckedTemplate(basePath = "rating")
    static class Templates {
        static native TemplateInstance ratings(List<Row> rows, List<Comment> comments);

        private Templates() {}
    }

    private final Ratings ratings;

    RatingsResource(Page page, Ratings ratings) {
        super(page);
        this.ratings = ratings;
    }

    @GET
    public TemplateInstance ratings() {
        RatingTexts texts = texts(RatingTexts.class);
        NumberFormat average = NumberFormat.getNumberInstance(page.lang().locale());
        average.setMaximumFractionDigits(1);
        List<Row> rows = ratings.tallies().stream()
                .map(tally -> new Row(
                        name(tally.service(), texts),
                        tally.count(),
                        tally.count() == 0 ? "" : average.format(tally.average())))
                .toList();
        List<Comment> comments = ratings.commented(SHOWN).stream()
                .map(rating -> new Comment(
                        rating.givenAt(),
                        name(rating.service(), texts),
                        rating.stars(),
                        rating.aspect()
                                .map(aspect -> aspect.words(rating.stars(), texts))
                                .orElse(""),
                        rating.comment()))
                .toList();
        return Templates.ratings(rows, comments);
    }

    private static String name(RatedService service, RatingTexts texts) {
        return switch (service) {
            case REGISTER_NUMBERS -> texts.registerNumbers();
            case REPORT_A_CALL -> texts.reportACall();
        };
    }
}
