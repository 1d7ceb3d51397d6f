package it.opposizioni.portal.signin;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.identity.IdentityLevel;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormTokenScope;
import it.opposizioni.portal.layout.FormTokenScope.Scope;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Signs a person out, and in again with a digital identity of the level that an act needs (step-up, RFC 9470); then leads to where that was
 * asked for. Out first: the identity provider takes no other person into a session, and an account of the realm is another person to it.
 */
@PermitAll
@Path("/stronger-sign-in")
@Blocking
class StrongerSignInResource extends PageResource {

    private final SignOut signOut;

    StrongerSignInResource(Page page, SignOut signOut) {
        super(page);
        this.signOut = signOut;
    }

    /** The form has {@code level}, an authentication context, and {@code to}, a path of ours: the sign-in checks it. */
    @POST
    @FormTokenScope(Scope.PERSON)
    public Response again(MultivaluedMap<String, String> posted, @Context RoutingContext request) {
        Form form = Form.of(posted);
        Optional<IdentityLevel> level = IdentityLevel.ofAcr(form.value("level"));
        boolean overAtTheProvider = signOut.end(request, page.visitor() == null);
        return seeOther(
                "sign-in",
                "ui_locales=" + page.lang().code()
                        + level.map(needed -> "&acr_values=" + encoded(needed.acr()))
                                .orElse("")
                        + (overAtTheProvider ? "" : "&prompt=login")
                        + "&to=" + encoded(form.value("to")));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
