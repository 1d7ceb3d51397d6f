package it.opposizioni.portal.messages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.contacts.OperatorContact;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.pec.Pec;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** The message box of an operator: all its people read the same letters. */
@Path("/operators/messages")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class OperatorMessagesResource extends PageResource {

    private static final int SHOWN = 100;

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        static native TemplateInstance operatorBox(List<MessageView> messages, boolean pecOffered);

        static native TemplateInstance operatorMessage(MessageView message);

        private Templates() {}
    }

    private final MessageBox box;
    private final OwnCompany own;
    private final Pec pec;

    OperatorMessagesResource(Page page, MessageBox box, OwnCompany own, Pec pec) {
        super(page);
        this.box = box;
        this.own = own;
        this.pec = pec;
    }

    @GET
    public TemplateInstance all() {
        List<MessageView> latest = own.find()
                .map(company -> box.latest(OperatorContact.mailbox(company.id()), SHOWN, page.formats()))
                .orElse(List.of());
        return Templates.operatorBox(latest, pec.isOffered());
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        UUID mine = own.find().map(Company::id).orElseThrow(DomainException::notFound);
        return Templates.operatorMessage(box.open(id, OperatorContact.mailbox(mine), page.formats()));
    }
}
