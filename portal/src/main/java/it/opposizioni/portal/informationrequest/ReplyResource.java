package it.opposizioni.portal.informationrequest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.attachment.AttachmentArea;
import it.opposizioni.portal.complaint.attachment.AttachmentPages;
import it.opposizioni.portal.complaint.attachment.AttachmentPanel;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.informationrequest.InformationRequestClient.NewReply;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Request;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An operator's reply: written, read again with who will read which part, and sent. */
@Path("/operators/complaints/{id}/reply")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ReplyResource extends FormResource {

    private static final int LONGEST = 4_000;
    private static final String PUBLIC = "publicPart";
    private static final String OFFICIAL = "officialPart";

    /** Which go with the reply, as the second reading shows them. */
    private static final String ATTACHMENTS = "attachments";

    /** Only where the service knows of attachments. */
    private static final String SHOWN = "attachmentsShown";

    private static final String CHANGED = "reply-attachments-changed";

    @CheckedTemplate(basePath = "informationrequest")
    static class Templates {
        static native TemplateInstance reply(Form form, Request request, AttachmentPanel unsent, RequestLabels words);

        /** @param correct where the form is with what was typed */
        static native TemplateInstance check(Form form, Request request, AttachmentPanel unsent, String correct);

        private Templates() {}
    }

    private final InformationRequestClient requests;
    private final AttachmentPages attachments;
    private final OwnCompany own;
    private final Clock clock;

    ReplyResource(
            Page page,
            ReturnedForms returned,
            @RestClient InformationRequestClient requests,
            AttachmentPages attachments,
            OwnCompany own,
            Clock clock) {
        super(page, returned);
        this.requests = requests;
        this.attachments = attachments;
        this.own = own;
        this.clock = clock;
    }

    @GET
    public Response form(@PathParam("id") UUID id) {
        own.require(Permission.ANSWER);
        Request request = requests.request(id);
        if (!request.replyPossible()) {
            return seeOther(RequestResource.HERE + "/" + id);
        }
        Form form = returned.here().orElseGet(Form::empty).keyed();
        RequestLabels words = RequestLabels.in(page.lang(), Rome.day(clock.instant()));
        return Response.ok(Templates.reply(form, request, unsent(id), words)).build();
    }

    private AttachmentPanel unsent(UUID id) {
        return attachments.panel(id, AttachmentArea.OPERATOR);
    }

    /** Nothing is sent yet: what was typed waits for its second reading. */
    @POST
    public Response write(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        own.require(Permission.ANSWER);
        requests.request(id);
        Form form = Form.of(posted);
        check(form);
        return form.isWrong() ? returned.toPage(form) : returned.to(path(id) + "/check", form);
    }

    private void check(Form form) {
        ReplyTexts texts = texts(ReplyTexts.class);
        if (form.value(PUBLIC).isEmpty()) {
            form.reject(PUBLIC, texts.replyMissing());
        }
        for (String part : new String[] {PUBLIC, OFFICIAL}) {
            if (form.value(part).length() > LONGEST) {
                form.reject(part, texts.tooLong());
            }
        }
    }

    /** A visitor who comes by the address alone begins at the form. */
    @GET
    @Path("check")
    public Response readAgain(@PathParam("id") UUID id) {
        own.require(Permission.ANSWER);
        Request request = requests.request(id);
        return returned.here()
                .map(form -> Response.ok(Templates.check(
                                form.keyed(), request, unsent(id), page.link(path(id)) + "?" + page.query()))
                        .build())
                .orElseGet(() -> seeOther(path(id)));
    }

    /** Where the attachments have changed meanwhile, the reply is to be read again: it cannot be taken back. */
    @POST
    @Path("check")
    public Response send(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        own.require(Permission.ANSWER);
        Form form = Form.of(posted);
        check(form);
        if (form.isWrong()) {
            return returned.to(path(id), form);
        }
        try {
            requests.reply(
                    id,
                    form.key(),
                    new NewReply(question(form), form.value(PUBLIC), form.value(OFFICIAL), attachments(form)));
        } catch (UpstreamException e) {
            return e.problem().filter(p -> p.slug().equals(CHANGED)).isPresent()
                    ? returned.toPage(FormProblems.into(form, e, ATTACHMENTS, _ -> ATTACHMENTS))
                    : returned.to(path(id), FormProblems.into(form, e, PUBLIC, ReplyResource::fieldOf));
        }
        return seeOther(RequestResource.HERE + "/" + id, "done=reply");
    }

    private static List<UUID> attachments(Form form) {
        return form.value(SHOWN).isEmpty() ? null : form.ids(ATTACHMENTS);
    }

    /** Of a form without one the service says what is missing. */
    private static Long question(Form form) {
        return form.value("question").matches("\\d{1,18}") ? Long.valueOf(form.value("question")) : null;
    }

    private static String fieldOf(String pointer) {
        return pointer.endsWith(OFFICIAL) ? OFFICIAL : PUBLIC;
    }

    private static String path(UUID id) {
        return RequestResource.HERE + "/" + id + "/reply";
    }
}
