package it.opposizioni.portal.messages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** The person's message box, or that of the organisation that the person represents and acts for. */
@Path(MessagesResource.HERE)
@RolesAllowed(Role.Names.CITIZEN)
@ForDelegates
@Blocking
class MessagesResource extends PageResource {

    static final String HERE = "personal-area/messages";

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        /** @param next address of the next page, and of the first one; empty when there is none */
        static native TemplateInstance box(MessagePage shown, String next, String first, Form form, String done);

        static native TemplateInstance message(MessageView message);

        private Templates() {}
    }

    static final int UNPROCESSABLE = 422;

    private final MessageBox box;
    private final Addressee addressee;

    MessagesResource(Page page, MessageBox box, Addressee addressee) {
        super(page);
        this.box = box;
        this.addressee = addressee;
    }

    /**
     * @param cursor after which message the page begins
     * @param code of a message that is looked for
     */
    @GET
    public Response all(
            @QueryParam("cursor") UUID cursor, @QueryParam("code") String code, @QueryParam("done") String done) {
        String subject = addressee.get().subject();
        Form form = Form.empty().with("code", code);
        Optional<UUID> found = code == null ? Optional.empty() : box.search(form, subject, page.lang());
        if (found.isPresent()) {
            return seeOther(HERE + "/" + found.get());
        }
        MessagePage shown = box.page(cursor, subject, page.formats());
        String list = page.link(HERE);
        return Response.status(form.isWrong() ? UNPROCESSABLE : Response.Status.OK.getStatusCode())
                .entity(Templates.box(
                        shown,
                        nextPage(list, shown.next()),
                        cursor == null ? "" : list,
                        form,
                        "read".equals(done) ? texts(MessageBoxTexts.class).markedRead() : ""))
                .build();
    }

    /** Whatever is in the box has been seen, in one go. */
    @POST
    public Response markRead() {
        box.markRead(addressee.get().subject());
        return seeOther(HERE, "done=read");
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        return Templates.message(box.open(id, addressee.get().subject(), page.formats()));
    }
}
