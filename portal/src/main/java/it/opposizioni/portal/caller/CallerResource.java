package it.opposizioni.portal.caller;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.i18n.CallerTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.neighbours.ComplaintClient;
import it.opposizioni.portal.neighbours.FormProblems;
import it.opposizioni.portal.neighbours.NeighbourException;
import it.opposizioni.portal.neighbours.Section;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** "Who called me?", for everybody. A GET, so that the answer has an address. */
@Path("/who-called-me")
@Blocking
class CallerResource {

    @CheckedTemplate(basePath = "caller")
    static class Templates {
        static native TemplateInstance caller(Form form, CallerCard card, boolean unavailable);

        private Templates() {}
    }

    private final Page page;
    private final ComplaintClient complaints;

    CallerResource(Page page, @RestClient ComplaintClient complaints) {
        this.page = page;
        this.complaints = complaints;
    }

    @GET
    public Response ask(@QueryParam("n") String number) {
        Form form = Form.empty().with("n", number == null ? "" : number);
        if (number == null) {
            return Response.ok(Templates.caller(form, null, false)).build();
        }
        CallerTexts texts = Texts.of(CallerTexts.class, page.lang());
        // a slash would be another address at the service, and no number has one where it matters
        String asked = form.value("n").replace('/', ' ').strip();
        if (asked.isEmpty()) {
            form.reject("n", texts.missing());
            return wrong(form);
        }
        try {
            Section<ComplaintClient.Caller> answer = Section.of(() -> complaints.caller(asked));
            CallerCard card = answer.available() ? CallerCard.of(answer.value(), texts) : null;
            return Response.ok(Templates.caller(form, card, card == null)).build();
        } catch (NeighbourException e) {
            FormProblems.into(form, e, "n", pointer -> "n");
            return wrong(form);
        }
    }

    private static Response wrong(Form form) {
        return Response.status(422).entity(Templates.caller(form, null, false)).build();
    }
}
