package it.opposizioni.portal.assistance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people say does not work on this site, for the registrar. */
@Path(SiteProblemsResource.HERE)
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class SiteProblemsResource extends PageResource {

    static final String HERE = "administration/site-problems";
    private static final int SHOWN = 100;

    /**
     * @param place may be empty
     * @param email may be empty
     * @param lang code of the language that it is written in. @param language its name
     */
    record Row(UUID id, Instant at, String words, String place, String email, String lang, String language) {

        static Row of(SiteProblem problem) {
            return new Row(
                    problem.id(),
                    problem.reportedAt(),
                    problem.words(),
                    problem.place().orElse(""),
                    problem.email().orElse(""),
                    problem.lang().code(),
                    problem.lang().ownName());
        }
    }

    @CheckedTemplate(basePath = "assistance")
    static class Templates {
        /** @param more how many are open beside those that are shown */
        static native TemplateInstance problems(List<Row> open, long more, String done);

        private Templates() {}
    }

    private final SiteProblems problems;

    SiteProblemsResource(Page page, SiteProblems problems) {
        super(page);
        this.problems = problems;
    }

    @GET
    public TemplateInstance list(@QueryParam("done") String done) {
        List<Row> open = problems.open(SHOWN).stream().map(Row::of).toList();
        long more = Math.max(0, problems.countOpen() - open.size());
        return Templates.problems(
                open,
                more,
                "solved".equals(done) ? texts(SiteProblemTexts.class).saidSolved() : "");
    }

    @POST
    public Response solve(MultivaluedMap<String, String> posted) {
        Form.of(posted).id("problem").ifPresent(problems::solve);
        return seeOther(HERE, "done=solved");
    }
}
