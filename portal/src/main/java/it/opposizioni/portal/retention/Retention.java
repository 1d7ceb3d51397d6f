package it.opposizioni.portal.retention;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.metrics.TimedRun;
import it.opposizioni.kit.metrics.TimedRuns;
import it.opposizioni.kit.retention.Kept;
import it.opposizioni.kit.retention.SmallBatches;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.assistance.SiteProblems;
import it.opposizioni.portal.contacts.ConsultationNotices;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.profile.Profiles;
import it.opposizioni.portal.rating.Ratings;
import it.opposizioni.portal.sending.ReceivedMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;

/** Deletes what the portal has kept for as long as it says. Any number of copies may do so at once. */
@ApplicationScoped
class Retention {

    private final ReceivedMessages messages;
    private final Drafts drafts;
    private final ConsultationNotices notices;
    private final Profiles profiles;
    private final Ratings ratings;
    private final SiteProblems problems;
    private final SmallBatches batches;
    private final RetentionConfig config;
    private final Now now;
    private final TimedRun run;

    Retention(
            ReceivedMessages messages,
            Drafts drafts,
            ConsultationNotices notices,
            Profiles profiles,
            Ratings ratings,
            SiteProblems problems,
            SmallBatches batches,
            RetentionConfig config,
            Now now,
            TimedRuns runs) {
        this.messages = messages;
        this.drafts = drafts;
        this.notices = notices;
        this.profiles = profiles;
        this.ratings = ratings;
        this.problems = problems;
        this.batches = batches;
        this.config = config;
        this.now = now;
        this.run = runs.named("retention");
    }

    void register(@Observes StartupEvent event) {
        run.show();
    }

    @Scheduled(
            every = "${opposizioni.retention.every:6h}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteOld() {
        run.of(this::deleteAll);
    }

    private void deleteAll() {
        Instant at = now.get();
        batches.delete("messages to people", at, config.messages(), messages::deleteOfPeople);
        batches.delete("messages to operators", at, config.operatorMessages(), messages::deleteOfOperators);
        drafts.forgetPassed(Kept.since(at, config.passedDrafts()));
        drafts.forget(Kept.since(at, config.drafts()));
        notices.forget(Kept.since(at, config.notices()));
        profiles.forgetCodes(Kept.since(at, config.addressCodes()));
        ratings.forget(Kept.since(at, config.ratings()));
        problems.forget(Kept.since(at, config.siteProblems()));
    }
}
