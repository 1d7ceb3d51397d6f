package it.opposizioni.portal.visitor;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.taxcode.TaxCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Reads the visitor out of the session. */
@ApplicationScoped
public class Visitors {

    private static final Logger LOG = Logger.getLogger(Visitors.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CurrentIdentityAssociation identities;
    private final CurrentVertxRequest requests;
    private final ActingCookie acting;

    Visitors(CurrentIdentityAssociation identities, CurrentVertxRequest requests, ActingCookie acting) {
        this.identities = identities;
        this.requests = requests;
        this.acting = acting;
    }

    /** Empty on a public page when nobody is signed in, and when the session is no longer valid: the page is still shown. */
    public Optional<Visitor> current() {
        try {
            return identity().map(Visitors::visitor);
        } catch (SessionUnknownException e) {
            LOG.warn(e.getMessage(), e.getCause());
            return Optional.empty();
        }
    }

    /** @throws SessionUnknownException when nobody can say whether it has ended */
    public Optional<Session> session() {
        return identity().map(Visitors::session).map(this::withActing);
    }

    private Session withActing(Session session) {
        RoutingContext request = requests.getCurrent();
        return request == null ? session : session.actingFor(acting.read(request, session));
    }

    /** Of the person who is signed in, as the identity provider says it; empty without a digital identity. */
    public Optional<TaxCode> taxCode() {
        return identity()
                .map(SecurityIdentity::getPrincipal)
                .filter(JsonWebToken.class::isInstance)
                .map(JsonWebToken.class::cast)
                .map(token -> token.<Object>getClaim("tax_code"))
                .flatMap(claim -> TaxCode.tryParseClaim(claim.toString()))
                .filter(code -> code.kind() == TaxCode.Kind.PERSON);
    }

    private Optional<SecurityIdentity> identity() {
        try {
            SecurityIdentity identity = identities.getDeferredIdentity().await().atMost(PATIENCE);
            return Optional.of(identity).filter(i -> !i.isAnonymous());
        } catch (AuthenticationFailedException
                | AuthenticationCompletionException
                | AuthenticationRedirectException
                | OIDCException
                | io.smallrye.mutiny.TimeoutException e) {
            if (e.getCause() instanceof SessionUnknownException unknown) {
                throw unknown;
            }
            LOG.debugf("session not usable: %s", e.toString());
            return Optional.empty();
        }
    }

    /** The visitor's access token as an Authorization header; empty when nobody is signed in. */
    public Optional<String> bearer() {
        AccessTokenCredential token = identities.getIdentity().getCredential(AccessTokenCredential.class);
        return Optional.ofNullable(token).map(t -> "Bearer " + t.getToken());
    }

    private static Session session(SecurityIdentity identity) {
        String name = identity.getPrincipal().getName();
        return identity.getPrincipal() instanceof JsonWebToken token
                ? new Session(
                        Optional.ofNullable(token.getClaim("sid")),
                        Optional.ofNullable(token.getSubject()).orElse(name),
                        Optional.ofNullable(token.getClaim("operator_id")))
                : new Session(Optional.empty(), name, Optional.empty());
    }

    private static Visitor visitor(SecurityIdentity identity) {
        String subject = identity.getPrincipal().getName();
        String name = subject;
        Optional<String> email = Optional.empty();
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            subject = Optional.ofNullable(token.getSubject()).orElse(subject);
            name = Optional.ofNullable(token.<String>getClaim("name")).orElse(name);
            email = Optional.ofNullable(token.getClaim("email"));
        }
        return new Visitor(
                subject,
                name,
                email,
                Arrays.stream(Role.values())
                        .filter(role -> identity.hasRole(role.realmName()))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
