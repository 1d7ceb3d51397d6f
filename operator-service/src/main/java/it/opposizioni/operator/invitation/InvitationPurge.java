package it.opposizioni.operator.invitation;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Deletes ended invitations: names and addresses of people who did not join are not kept. */
@ApplicationScoped
class InvitationPurge {

    private final InvitationRepository invitations;
    private final InvitationConfig config;
    private final Now now;

    InvitationPurge(InvitationRepository invitations, InvitationConfig config, Now now) {
        this.invitations = invitations;
        this.config = config;
        this.now = now;
    }

    @Scheduled(every = "${opposizioni.sweep-every:1h}", delayed = "4m")
    @Transactional
    void deleteEnded() {
        invitations.deleteEnded(now.get().minus(config.kept()));
    }
}
