package it.opposizioni.portal.telcofeed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.filejob.InvalidLine;
import it.opposizioni.portal.filejob.LineReasons;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.telcofeed.TelcoFeedClient.Day;
import it.opposizioni.portal.telcofeed.TelcoFeedClient.Feed;
import it.opposizioni.portal.telcofeed.TelcoFeedClient.Feeds;
import it.opposizioni.portal.telcofeed.TelcoFeedClient.Rejection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Feeds of telephone companies: what became of each, and what two registrars decide of one that would change too much. */
@Path("/administration/feeds")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class TelcoFeedResource extends FormResource {

    private static final String HERE = "administration/feeds";
    private static final String REASON = "reason";
    private static final int PAGE = 50;
    private static final int CONFLICT = 409;

    @CheckedTemplate(basePath = "telcofeed")
    static class Templates {
        /** @param days null when nobody can say it now */
        static native TemplateInstance feeds(
                List<Feed> found, FeedDays days, TelcoFeedLabels words, String next, String first);

        static native TemplateInstance feed(
                Feed feed, List<InvalidLine> invalid, TelcoFeedLabels words, LineReasons reasons);

        static native TemplateInstance reject(Form form, Feed feed);

        private Templates() {}
    }

    private final TelcoFeedClient feeds;
    private final Clock clock;

    TelcoFeedResource(Page page, ReturnedForms returned, @RestClient TelcoFeedClient feeds, Clock clock) {
        super(page, returned);
        this.feeds = feeds;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        Feeds found = feeds.latest(cursor, PAGE);
        String here = page.link(HERE);
        return Templates.feeds(
                found.items(),
                cursor == null ? days() : null,
                words(),
                nextPage(here, found.next()),
                cursor == null ? "" : here);
    }

    /** A registry of the release before takes the question for a feed that is not there, or for no id. */
    private FeedDays days() {
        try {
            List<Day> days = feeds.days(FeedDays.SHOWN).items();
            return days.isEmpty() ? null : FeedDays.of(days, Rome.day(clock.instant()), page.lang());
        } catch (UpstreamException e) {
            if (e.status() >= 500) {
                throw e;
            }
            return null;
        }
    }

    /** While somebody works on it, it loads itself again, with and without script. */
    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        Feed feed = feeds.one(id);
        List<InvalidLine> invalid =
                feed.invalidLines() == 0 ? List.of() : feeds.invalidLines(id).items();
        return Templates.feed(feed, invalid, words(), LineReasons.in(page.lang()));
    }

    /** The page shows what has become of it, also when somebody else was faster. */
    @POST
    @Path("{id}/release")
    public Response release(@PathParam("id") UUID id) {
        try {
            feeds.release(id);
        } catch (UpstreamException e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
        }
        return seeOther(HERE + "/" + id);
    }

    @GET
    @Path("{id}/rejection")
    public TemplateInstance askForReason(@PathParam("id") UUID id) {
        return Templates.reject(returned.here().orElseGet(Form::empty), feeds.one(id));
    }

    @POST
    @Path("{id}/rejection")
    public Response reject(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        if (form.value(REASON).isEmpty()) {
            return returned.toPage(
                    form.reject(REASON, texts(TelcoFeedTexts.class).reasonMissing()));
        }
        try {
            feeds.reject(id, new Rejection(form.value(REASON)));
        } catch (UpstreamException e) {
            if (e.status() != CONFLICT) {
                return returned.toPage(FormProblems.into(form, e, REASON, _ -> REASON));
            }
        }
        return seeOther(HERE + "/" + id);
    }

    private TelcoFeedLabels words() {
        return TelcoFeedLabels.in(page.lang());
    }
}
