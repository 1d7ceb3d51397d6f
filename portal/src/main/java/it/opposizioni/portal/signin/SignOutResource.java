package it.opposizioni.portal.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.portal.layout.FormTokenScope;
import it.opposizioni.portal.layout.FormTokenScope.Scope;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends the session here and at the identity provider. A POST, so that no other site can sign a person out. */
@PermitAll
@Path("/sign-out")
@Blocking
class SignOutResource extends PageResource {

    private final SignOut signOut;
    private final SignOutConfig config;
    private final String client;

    SignOutResource(
            Page page,
            SignOut signOut,
            SignOutConfig config,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client) {
        super(page);
        this.signOut = signOut;
        this.config = config;
        this.client = client;
    }

    @CheckedTemplate(basePath = "signin")
    static class Templates {
        static native TemplateInstance leave();

        private Templates() {}
    }

    /** Somebody who reloads or bookmarks the address is not signed out by it, only asked. */
    @GET
    public Response ask() {
        return page.visitor() == null
                ? seeOther("")
                : Response.ok(Templates.leave()).build();
    }

    @POST
    @FormTokenScope(Scope.PERSON)
    public Response leave(@Context RoutingContext request) {
        boolean overAtTheProvider = signOut.end(request, page.visitor() == null);
        return Response.seeOther(overAtTheProvider ? signedOut() : endAtTheProvider())
                .build();
    }

    private URI signedOut() {
        return page.uri("", "done=signed-out");
    }

    /** The identity provider asks by itself whether to end the session; nothing in this address is about the person. */
    private URI endAtTheProvider() {
        return UriBuilder.fromUri(config.endSession())
                .queryParam("client_id", client)
                .queryParam("post_logout_redirect_uri", page.config().publicUrl() + "/")
                .queryParam("state", page.lang().code())
                .build();
    }
}
