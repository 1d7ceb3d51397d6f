package it.opposizioni.portal.signin;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.RefreshToken;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long the visitor may stay away before the session is over. In templates it is {@code sessionClock}. The identity provider says it with
 * the refresh token, and gives a new one with every request that comes when an access token has expired.
 */
@RequestScoped
@Named
@Unremovable
public class SessionClock {

    private final Page page;
    private final RefreshToken refreshToken;
    private final SessionConfig config;
    private final Now now;

    SessionClock(Page page, RefreshToken refreshToken, SessionConfig config, Now now) {
        this.page = page;
        this.refreshToken = refreshToken;
        this.config = config;
        this.now = now;
    }

    /** In seconds; 0 when nobody is signed in, or the identity provider does not say it. */
    public long left() {
        return Math.max(
                0,
                end().map(end -> Duration.between(now.get(), end).toSeconds()).orElse(0L));
    }

    /** How many seconds before the end the visitor is asked. */
    public long warning() {
        return config.warning().toSeconds();
    }

    private Optional<Instant> end() {
        return page.visitor() == null ? Optional.empty() : SessionId.endOf(refreshToken.getToken());
    }
}
