package it.opposizioni.portal.caller;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.caller.CallerQuestion.Answer;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** "Who called me?", for everybody. A GET, so that the answer has an address. */
@PermitAll
@Path("/who-called-me")
@Blocking
class CallerResource extends PageResource {

    @CheckedTemplate(basePath = "caller")
    static class Templates {
        /**
         * @param asking there is no answer, and the form comes first
         * @param trouble why there is no answer now; empty when there is one, or nothing was asked
         */
        static native TemplateInstance caller(String title, Form form, boolean asking, CallerCard card, String trouble);

        /** The same in a frame of another site. */
        static native TemplateInstance box(String title, Form form, boolean asking, CallerCard card, String trouble);

        private Templates() {}
    }

    private final CallerQuestion question;

    CallerResource(Page page, CallerQuestion question) {
        super(page);
        this.question = question;
    }

    @GET
    public Response ask(@QueryParam("n") String number, @QueryParam("on") String on, @Context UriInfo uri) {
        Answer answer = answer(number, on, uri);
        return Response.status(answer.status())
                .entity(Templates.caller(
                        title(answer), answer.form(), answer.isMissing(), answer.card(), answer.trouble()))
                .build();
    }

    /** For the pages of other sites: it shows nobody's own data, and nothing can be done in it but to ask. */
    @GET
    @Path("box")
    public Response box(@QueryParam("n") String number, @Context UriInfo uri) {
        Answer answer = answer(number, null, uri);
        return Response.status(answer.status())
                .entity(Templates.box(
                        title(answer), answer.form(), answer.isMissing(), answer.card(), answer.trouble()))
                .build();
    }

    /** An empty field is a question, too. */
    private Answer answer(String number, String on, UriInfo uri) {
        return uri.getRequestUri().getRawQuery() == null ? CallerQuestion.nothingYet() : question.ask(number, on);
    }

    private String title(Answer answer) {
        return answer.isMissing() ? question.texts().title() : answer.card().title();
    }
}
