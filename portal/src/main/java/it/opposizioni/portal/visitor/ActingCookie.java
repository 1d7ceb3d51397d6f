package it.opposizioni.portal.visitor;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Remembers in the browser for whom its visitor acts, until it is closed. Encrypted for this person and this session: in any other one it
 * is worth nothing, and after a new sign-in the visitor acts for themselves.
 */
@ApplicationScoped
public class ActingCookie {

    /** Browsers accept it from this host alone, over TLS, and from no other host under the same domain. */
    private static final String ONLY_THIS_HOST = "__Host-";

    private static final String NAME = "acting-for";
    private static final int ID_LENGTH = 36;

    /** Before the name of an organisation in whose name somebody gave a delegation. */
    private static final String ORGANISATION = "+";

    /** Before the name of one that the visitor represents. */
    private static final String REPRESENTED = "*";

    private final PersonalData personalData;
    private final boolean secure;
    private final String name;

    ActingCookie(
            PersonalData personalData,
            @ConfigProperty(name = "opposizioni.forms.secure-cookie", defaultValue = "true") boolean secure) {
        this.personalData = personalData;
        this.secure = secure;
        this.name = secure ? ONLY_THIS_HOST + NAME : NAME;
    }

    /** Empty when the visitor acts for nobody else, and for a cookie of another session. */
    Optional<Acting> read(RoutingContext request, Session session) {
        Cookie cookie = request.request().getCookie(name);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cookie.getValue());
            String told = new String(personalData.decrypt(sealed, contextOf(session)), StandardCharsets.UTF_8);
            UUID delegation = UUID.fromString(told.substring(0, ID_LENGTH));
            boolean represented = told.startsWith(REPRESENTED, ID_LENGTH);
            boolean organisation = represented || told.startsWith(ORGANISATION, ID_LENGTH);
            String person = told.substring(organisation ? ID_LENGTH + 1 : ID_LENGTH);
            return Optional.of(new Acting(delegation, person, organisation, represented));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException _) {
            // of another session, or none of ours
            return Optional.empty();
        }
    }

    /** From the next request on. */
    public void write(RoutingContext request, Session session, Acting acting) {
        String mark = acting.represented() ? REPRESENTED : acting.organisation() ? ORGANISATION : "";
        byte[] told = (acting.delegation() + mark + acting.name()).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = personalData.encrypt(told, contextOf(session));
        request.response()
                .addCookie(cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)));
    }

    /** From the next request on the visitor acts for themselves. */
    public void remove(RoutingContext request) {
        request.response().addCookie(cookie("").setMaxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }

    private static byte[] contextOf(Session session) {
        String context = NAME + "\n" + session.subject() + "\n" + session.id().orElse("");
        return context.getBytes(StandardCharsets.UTF_8);
    }
}
