package it.opposizioni.complaint.caller;

import it.opposizioni.kit.openapi.PublicPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The look-up alone, for those who build an app on it. */
@ApplicationScoped
class CallersForApps {

    private static final String CALLERS = "/v1/callers/";

    @Produces
    @Singleton
    PublicPart part() {
        return new PublicPart(
                CALLERS + "openapi.json",
                "Opposizioni: who called me",
                "Who is behind a number that a telephone showed, for apps and sites. Without sign-in, from pages of every"
                        + " origin. Answers may be reused for a minute; an ETag tells whether one has changed. Too many look-ups from one"
                        + " address are answered by 429 with Retry-After.",
                List.of(CALLERS));
    }
}
