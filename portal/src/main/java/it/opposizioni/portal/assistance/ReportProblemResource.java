package it.opposizioni.portal.assistance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.portal.assistance.SiteProblem.Report;
import it.opposizioni.portal.drafts.FormPage;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.profile.EmailAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/**
 * Anybody says what does not work on this site: the report of a malfunction that the Comuni model asks for, and the feedback mechanism of the
 * accessibility rules (Law 4/2004 art. 3-quater). People who want an answer leave an address.
 */
@PermitAll
@Path(ReportProblemResource.HERE)
@Blocking
class ReportProblemResource extends FormResource {

    static final String HERE = "report-a-problem";
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST = 2_000;

    private static final NamedLimit LIMIT = NamedLimit.of("site-problem", 20, Duration.ofDays(1));

    /** An address that a stranger enters here again and again must not be flooded with our letters. */
    private static final NamedLimit TO_ONE_ADDRESS =
            NamedLimit.of("site-problem-email", 3, Duration.ofDays(1)).guarding();

    @CheckedTemplate(basePath = "assistance")
    static class Templates {
        static native TemplateInstance problem(Form form, String done);

        private Templates() {}
    }

    private final SiteProblems problems;
    private final RateLimits limits;

    ReportProblemResource(Page page, ReturnedForms returned, SiteProblems problems, RateLimits limits) {
        super(page, returned);
        this.problems = problems;
        this.limits = limits;
    }

    private SiteProblemTexts texts() {
        return texts(SiteProblemTexts.class);
    }

    @GET
    public TemplateInstance ask(@QueryParam("done") String done, @Context HttpHeaders headers) {
        Form form = returned.here().orElseGet(() -> Form.empty().with("place", placeOf(headers)));
        return Templates.problem(form.keyed(), "sent".equals(done) ? texts().sent() : "");
    }

    /** The page from which the person came, without its query, which may say more than where that was. */
    private String placeOf(HttpHeaders headers) {
        return FormPage.of(headers)
                .filter(path -> !path.equals(HERE))
                .map(page::link)
                .filter(place -> place.length() <= LONGEST_PLACE)
                .orElse("");
    }

    @POST
    public Response send(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        check(form);
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        limits.takeByAddress(LIMIT);
        String email = form.value("email");
        if (!email.isEmpty()) {
            limits.take(TO_ONE_ADDRESS, email.toLowerCase(Locale.ROOT));
        }
        problems.report(
                UUID.fromString(form.key()), new Report(form.value("place"), form.value("words"), email, page.lang()));
        return seeOther(HERE, "done=sent");
    }

    private void check(Form form) {
        if (form.value("place").length() > LONGEST_PLACE) {
            form.reject("place", texts().tooLong(page.formats().amount(LONGEST_PLACE)));
        }
        if (form.value("words").isEmpty()) {
            form.reject("words", texts().wordsMissing());
        } else if (form.value("words").length() > LONGEST) {
            form.reject("words", texts().tooLong(page.formats().amount(LONGEST)));
        }
        String email = form.value("email");
        if (!email.isEmpty() && !EmailAddress.isValid(email)) {
            form.reject("email", texts().emailWrong());
        }
    }
}
