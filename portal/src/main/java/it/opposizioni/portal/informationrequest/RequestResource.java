package it.opposizioni.portal.informationrequest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.appeal.AppealLabels;
import it.opposizioni.portal.appeal.ToldAppealClient;
import it.opposizioni.portal.appeal.ToldAppealClient.Appeals;
import it.opposizioni.portal.cases.notification.NotificationClient;
import it.opposizioni.portal.cases.notification.NotificationLabels;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.complaint.attachment.AttachmentArea;
import it.opposizioni.portal.complaint.attachment.AttachmentLines;
import it.opposizioni.portal.complaint.attachment.AttachmentPages;
import it.opposizioni.portal.complaint.attachment.AttachmentPanel;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Complaints;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Request;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Summaries;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Summary;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the authority asked an operator and decided: all cases, and one with its complaints. */
@Path("/operators/complaints")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class RequestResource extends PageResource {

    static final String HERE = "operators/complaints";
    private static final int PAGE = 20;

    @CheckedTemplate(basePath = "informationrequest")
    static class Templates {
        static native TemplateInstance list(
                List<Summary> requests,
                List<RequestFilter> filters,
                boolean narrowed,
                RequestLabels words,
                String next,
                String first);

        /**
         * @param own how the act of the decision was served; null before the decision, and when the service does not answer
         * @param appeals against the decision; null when the service does not answer
         * @param unsent what was added to the reply that is not sent yet, for those who may answer
         */
        static native TemplateInstance request(
                Request request,
                AttachmentPanel unsent,
                AttachmentLines files,
                Complaints complaints,
                RequestLabels words,
                DecidedLabels decisionWords,
                NotificationClient.Own own,
                NotificationLabels notificationWords,
                Appeals appeals,
                AppealLabels appealWords,
                boolean mayAnswer,
                String done,
                String next,
                String first);

        private Templates() {}
    }

    private final InformationRequestClient requests;
    private final NotificationClient notifications;
    private final ToldAppealClient courts;
    private final AttachmentPages attachments;
    private final OwnCompany own;
    private final Clock clock;

    RequestResource(
            Page page,
            @RestClient InformationRequestClient requests,
            @RestClient NotificationClient notifications,
            @RestClient ToldAppealClient courts,
            AttachmentPages attachments,
            OwnCompany own,
            Clock clock) {
        super(page);
        this.requests = requests;
        this.notifications = notifications;
        this.courts = courts;
        this.attachments = attachments;
        this.own = own;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@QueryParam("state") String state, @QueryParam("cursor") String cursor) {
        List<String> states = RequestFilter.chosen(state);
        Summaries found = requests.requests(states, null, cursor, PAGE);
        String here = page.link(HERE) + (states.isEmpty() ? "" : "?state=" + states.getFirst());
        return Templates.list(
                found.items(),
                RequestFilter.all(state, texts(RequestTexts.class), page),
                !states.isEmpty(),
                words(),
                next(here, found.next()),
                cursor == null ? "" : here);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("done") String done) {
        Request request = requests.request(id);
        Complaints complaints = requests.complaints(id, cursor, PAGE);
        String here = page.link(HERE + "/" + id);
        boolean mayAnswer = own.may(Permission.ANSWER);
        return Templates.request(
                request,
                mayAnswer ? attachments.panel(id, AttachmentArea.OPERATOR) : AttachmentPanel.unknown(),
                attachments.lines(AttachmentArea.OPERATOR),
                complaints,
                words(),
                DecidedLabels.in(page.lang()),
                request.decision() == null ? null : own(id),
                NotificationLabels.in(page.lang()),
                request.decision() == null ? Appeals.NONE : appeals(id),
                AppealLabels.in(page.lang()),
                mayAnswer,
                said(done),
                nextPage(here, complaints.next()),
                cursor == null ? "" : here);
    }

    private NotificationClient.Own own(UUID id) {
        return PageSection.<NotificationClient.Own>ofNewer(() -> notifications.own(id), null)
                .value();
    }

    private Appeals appeals(UUID id) {
        return PageSection.ofNewer(() -> courts.ofOwnCase(id), Appeals.NONE).value();
    }

    private static String next(String here, String cursor) {
        if (cursor == null) {
            return "";
        }
        return here + (here.contains("?") ? "&" : "?") + "cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    private String said(String done) {
        RequestTexts texts = texts(RequestTexts.class);
        return switch (done) {
            case "reply" -> texts.doneReply();
            case "extension" -> texts.doneExtension();
            case null, default -> "";
        };
    }

    private RequestLabels words() {
        return RequestLabels.in(page.lang(), Rome.day(clock.instant()));
    }
}
