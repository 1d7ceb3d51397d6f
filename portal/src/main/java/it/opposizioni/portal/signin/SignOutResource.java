package it.opposizioni.portal.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.portal.layout.FormTokenScope;
import it.opposizioni.portal.layout.FormTokenScope.Scope;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.visitor.Session;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends the session here and at the identity provider. A POST, so that no other site can sign a person out. */
@PermitAll
@Path("/sign-out")
@Blocking
class SignOutResource extends PageResource {

    private final Visitors visitors;
    private final RefreshToken refreshToken;
    private final OidcSession cookies;
    private final SessionEnd sessions;
    private final ProviderSession provider;
    private final SignOutConfig config;
    private final String client;

    SignOutResource(
            Page page,
            Visitors visitors,
            RefreshToken refreshToken,
            OidcSession cookies,
            SessionEnd sessions,
            ProviderSession provider,
            SignOutConfig config,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client) {
        super(page);
        this.visitors = visitors;
        this.refreshToken = refreshToken;
        this.cookies = cookies;
        this.sessions = sessions;
        this.provider = provider;
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

    /**
     * Our own session ends first: that holds whether or not the identity provider answers. Which one it is, is in the cookie:
     * without the provider a token that has expired is still good enough to be ended.
     */
    @POST
    @FormTokenScope(Scope.PERSON)
    public Response leave(@Context RoutingContext request) {
        Optional<AuthorizationCodeTokens> held = SessionCookies.heldBy(request);
        Optional<String> session = held.flatMap(tokens -> SessionId.of(tokens.getIdToken()))
                .or(() -> visitors.session().flatMap(Session::id));
        if (session.isEmpty() && SessionCookies.arriveWith(request)) {
            throw new ServiceUnavailableException();
        }
        boolean nobody = page.visitor() == null;
        String refresh =
                nobody ? held.map(AuthorizationCodeTokens::getRefreshToken).orElse(null) : refreshToken.getToken();
        boolean endsNow = session.map(sessions::end).orElse(!nobody);
        boolean overAtTheProvider = !endsNow || provider.end(refresh);
        cookies.logout().await().atMost(Duration.ofSeconds(5));
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
