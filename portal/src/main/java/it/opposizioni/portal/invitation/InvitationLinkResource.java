package it.opposizioni.portal.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/**
 * Where the link in the letter leads. Once signed in, the person is led on to an address without the secret: the page with the answers
 * can then be reloaded, translated and left by its links without giving the secret away.
 */
@Path("/invitation/{secret: [^/]{1,100}}")
@Blocking
class InvitationLinkResource extends PageResource {

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        static native TemplateInstance signInFirst();

        private Templates() {}
    }

    private final OpenedInvitations opened;

    InvitationLinkResource(Page page, OpenedInvitations opened) {
        super(page);
        this.opened = opened;
    }

    /** Says nothing of the invitation: whether there is one, and who invites, is for a person who is signed in. */
    @GET
    @PermitAll
    public Response arrive(@PathParam("secret") String secret) {
        return page.visitor() == null ? Response.ok(Templates.signInFirst()).build() : answer(secret);
    }

    /** Asking for this address signs a person in, or lets them create an account first. */
    @GET
    @Path("answer")
    @Authenticated
    public Response answer(@PathParam("secret") String secret) {
        return seeOther(InvitationResource.HERE + "/" + opened.remember(secret));
    }
}
