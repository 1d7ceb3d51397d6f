package it.opposizioni.portal.membership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the header of a page learns for whom its visitor acts. */
@ConfigMapping(prefix = "opposizioni.memberships")
interface MembershipConfig {

    /** A page waits no longer for its header: without an answer it is shown without that part. */
    @WithDefault("1s")
    Duration patience();
}
