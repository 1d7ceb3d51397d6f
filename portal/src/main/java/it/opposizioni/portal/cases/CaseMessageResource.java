package it.opposizioni.portal.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.complaint.message.MessageClient;
import it.opposizioni.portal.complaint.message.MessageClient.MessagePage;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What reporters have written about the complaints of a case since they filed them, and what they were asked. */
@Path("/authority/cases/{id}/messages")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class CaseMessageResource extends PageResource {

    private static final int PAGE = 25;

    @CheckedTemplate(basePath = "cases")
    static class Templates {
        /** @param found null when the service does not answer */
        static native TemplateInstance messages(
                CaseClient.Case file, CaseLabels words, MessagePage found, String next, String first);

        private Templates() {}
    }

    private final CaseClient cases;
    private final MessageClient messages;

    CaseMessageResource(Page page, @RestClient CaseClient cases, @RestClient MessageClient messages) {
        super(page);
        this.cases = cases;
        this.messages = messages;
    }

    @GET
    public TemplateInstance list(@PathParam("id") UUID id, @QueryParam("cursor") String cursor) {
        CaseClient.Case file = cases.one(id);
        MessagePage found = PageSection.ofNewer(
                        () -> messages.ofCase(id, true, cursor, PAGE), new MessagePage(List.of(), null))
                .value();
        String here = page.link("authority/cases/" + id + "/messages");
        return Templates.messages(
                file,
                CaseLabels.in(page.lang()),
                found,
                nextPage(here, found == null ? null : found.next()),
                cursor == null ? "" : here);
    }
}
