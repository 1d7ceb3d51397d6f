package it.opposizioni.kit.session;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses an access token whose session has ended, as if it had expired. The session of a web site is checked where its
 * cookie is read instead: it has an ID token.
 */
@ApplicationScoped
class EndedSessionCheck implements SecurityIdentityAugmentor {

    private static final String SESSION_ID = "sid";

    private final EndedSessions ended;

    EndedSessionCheck(EndedSessions ended) {
        this.ended = ended;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return sessionOf(identity)
                .map(session -> context.runBlocking(() -> unlessEnded(session, identity)))
                .orElseGet(() -> Uni.createFrom().item(identity));
    }

    private static Optional<String> sessionOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && identity.getCredential(IdTokenCredential.class) == null
                ? Optional.ofNullable(token.getClaim(SESSION_ID))
                : Optional.empty();
    }

    private SecurityIdentity unlessEnded(String session, SecurityIdentity identity) {
        if (ended.contains(session)) {
            throw new AuthenticationFailedException();
        }
        return identity;
    }
}
