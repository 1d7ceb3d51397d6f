package it.opposizioni.portal.messages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** The person's message box, or that of the organisation that the person represents and acts for. */
@Path("/personal-area/messages")
@RolesAllowed(Role.Names.CITIZEN)
@ForDelegates
@Blocking
class MessagesResource extends PageResource {

    private static final int SHOWN = 100;

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        static native TemplateInstance box(List<MessageView> messages);

        static native TemplateInstance message(MessageView message);

        private Templates() {}
    }

    private final MessageBox box;
    private final Addressee addressee;

    MessagesResource(Page page, MessageBox box, Addressee addressee) {
        super(page);
        this.box = box;
        this.addressee = addressee;
    }

    @GET
    public TemplateInstance all() {
        return Templates.box(box.latest(addressee.get().subject(), SHOWN, page.formats()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        return Templates.message(box.open(id, addressee.get().subject(), page.formats()));
    }
}
