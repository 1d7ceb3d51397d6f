package it.opposizioni.portal.signin;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Ends the session here and at the identity provider. A POST, so that no other site can sign a person out. */
@Path("/sign-out")
@Blocking
class SignOutResource {

    private static final Logger LOG = Logger.getLogger(SignOutResource.class);

    private final Page page;
    private final SecurityIdentity identity;
    private final OidcSession session;
    private final OidcConfigurationMetadata provider;

    SignOutResource(Page page, SecurityIdentity identity, OidcSession session, OidcConfigurationMetadata provider) {
        this.page = page;
        this.identity = identity;
        this.session = session;
        this.provider = provider;
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
                ? Response.seeOther(page.uri("")).build()
                : Response.ok(Templates.leave()).build();
    }

    @POST
    public Response leave() {
        URI home = URI.create(page.config().publicUrl() + "/");
        if (page.visitor() == null) {
            return Response.seeOther(home).build();
        }
        URI next = endOfSession(home);
        session.logout().await().atMost(Duration.ofSeconds(5));
        return Response.seeOther(next).build();
    }

    private URI endOfSession(URI home) {
        String end = provider.getEndSessionUri();
        if (end == null
                || !(identity.getPrincipal() instanceof JsonWebToken idToken)
                || idToken.getRawToken() == null) {
            LOG.debug("the identity provider knows no end of session; only ours ends");
            return home;
        }
        return UriBuilder.fromUri(end)
                .queryParam("id_token_hint", idToken.getRawToken())
                .queryParam("post_logout_redirect_uri", home.toString())
                .queryParam("state", page.lang().code())
                .build();
    }
}
