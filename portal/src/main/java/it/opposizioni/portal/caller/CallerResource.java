package it.opposizioni.portal.caller;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** "Who called me?", for everybody. A GET, so that the answer has an address. */
@PermitAll
@Path("/who-called-me")
@Blocking
class CallerResource extends PageResource {

    private static final int LONGEST = 60;

    @CheckedTemplate(basePath = "caller")
    static class Templates {
        /** @param trouble why there is no answer now; empty when there is one, or nothing was asked */
        static native TemplateInstance caller(String title, Form form, CallerCard card, String trouble);

        private Templates() {}
    }

    private final ComplaintClient complaints;

    CallerResource(Page page, @RestClient ComplaintClient complaints) {
        super(page);
        this.complaints = complaints;
    }

    @GET
    public Response ask(@QueryParam("n") String number, @Context UriInfo uri) {
        Form form = Form.empty().with("n", number == null ? "" : number);
        // an empty field is a question, too
        if (uri.getRequestUri().getRawQuery() == null) {
            return show(200, form, null, "");
        }
        CallerTexts texts = texts(CallerTexts.class);
        String asked = form.value("n");
        reason(asked, texts).ifPresent(reason -> form.reject("n", reason));
        return form.isWrong() ? show(422, form, null, "") : lookUp(asked, form, texts);
    }

    /** Why this cannot be asked at all. The service decides everything else about numbers. */
    private static Optional<String> reason(String asked, CallerTexts texts) {
        if (asked.isEmpty()) {
            return Optional.of(texts.missing());
        }
        if (asked.chars().noneMatch(Character::isDigit)) {
            return Optional.of(texts.notANumber());
        }
        return asked.length() > LONGEST ? Optional.of(texts.tooLong()) : Optional.empty();
    }

    private Response lookUp(String asked, Form form, CallerTexts texts) {
        try {
            // a slash would be another address at the service, and no number has one where it matters
            CallerCard card = CallerCard.of(complaints.caller(asked.replace('/', ' ')), texts);
            return show(200, form, card, "");
        } catch (UpstreamException e) {
            return refused(e, form, texts);
        } catch (ProcessingException e) {
            UpstreamLog.failed("the look-up does not answer", e);
            return show(503, form, null, texts.later());
        }
    }

    private Response refused(UpstreamException e, Form form, CallerTexts texts) {
        if (e.status() == 429) {
            String wait = e.retryAfter()
                    .map(seconds -> texts.tooManyWait(Math.max(1, seconds.toSeconds())))
                    .orElseGet(texts::tooMany);
            return show(429, form, null, wait);
        }
        if (e.isPassing()) {
            UpstreamLog.failed("the look-up fails", e);
            return show(503, form, null, texts.later());
        }
        if (e.isCorrectable() && e.problem().isPresent()) {
            FormProblems.into(form, e, "n", pointer -> "n");
        } else {
            form.reject("n", texts.notANumber());
        }
        return show(422, form, null, "");
    }

    private Response show(int status, Form form, CallerCard card, String trouble) {
        String title = card == null ? texts(CallerTexts.class).title() : card.title();
        return Response.status(status)
                .entity(Templates.caller(title, form, card, trouble))
                .build();
    }
}
