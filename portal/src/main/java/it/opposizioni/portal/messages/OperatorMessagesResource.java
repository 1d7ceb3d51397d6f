package it.opposizioni.portal.messages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.contacts.OperatorContact;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.pec.Pec;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** The message box of an operator: all its people read the same letters. */
@Path(OperatorMessagesResource.HERE)
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class OperatorMessagesResource extends PageResource {

    static final String HERE = "operators/messages";

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        /** @param next address of the next page, and of the first one; empty when there is none */
        static native TemplateInstance operatorBox(
                MessagePage shown, String next, String first, Form form, boolean pecOffered);

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

    /**
     * @param cursor after which message the page begins
     * @param code of a message that is looked for
     */
    @GET
    public Response all(@QueryParam("cursor") UUID cursor, @QueryParam("code") String code) {
        Optional<String> mine = own.find().map(company -> OperatorContact.mailbox(company.id()));
        Form form = Form.empty().with("code", code);
        Optional<UUID> found =
                code == null ? Optional.empty() : mine.flatMap(whose -> box.search(form, whose, page.lang()));
        if (found.isPresent()) {
            return seeOther(HERE + "/" + found.get());
        }
        MessagePage shown =
                mine.map(whose -> box.page(cursor, whose, page.formats())).orElse(MessagePage.EMPTY);
        String list = page.link(HERE);
        return Response.status(form.isWrong() ? MessagesResource.UNPROCESSABLE : Response.Status.OK.getStatusCode())
                .entity(Templates.operatorBox(
                        shown, nextPage(list, shown.next()), cursor == null ? "" : list, form, pec.isOffered()))
                .build();
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        UUID mine = own.find().map(Company::id).orElseThrow(DomainException::notFound);
        return Templates.operatorMessage(box.open(id, OperatorContact.mailbox(mine), page.formats()));
    }
}
