package it.opposizioni.registry.telcofeed;

import static it.opposizioni.registry.telcofeed.Feeds.UNO;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.systemstate.Job;
import it.opposizioni.registry.bulk.JobSteps.Claim;
import it.opposizioni.registry.bulk.NumberStore;
import it.opposizioni.registry.bulk.SortedNumbers;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedJobsTest extends TelcoFeedScenario {

    @Inject
    TelcoFeedRepository jobs;

    @Inject
    FeedStep step;

    @Inject
    NumberStore store;

    private UUID id;

    @Test
    void aFeedIsShownWhileItIsLookedAtAndWhileItIsApplied() {
        assertThat(jobs.underWay()).isEmpty();
        String location = feeds.send(UNO, "f1", unlisted(LANDLINE) + unlisted(OTHER_LANDLINE))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        assertThat(jobs.underWay()).containsExactly(job(Job.State.WAITING, 0));

        oneLine(Job.State.CHECKING);
        assertThat(jobs.underWay()).as("looked at, and let pass").containsExactly(job(Job.State.WAITING, 0));
        oneLine(Job.State.RUNNING);
        assertThat(jobs.underWay()).isEmpty();
    }

    /** The first line alone, and then the rest of what is done in this state. */
    private void oneLine(Job.State state) {
        Claim claim = step.claim(UUID.randomUUID()).orElseThrow();
        SortedNumbers lines = new SortedNumbers(claim.runs(), (run, block) -> store.block(claim.id(), run, block));
        step.record(claim, lines.take(1));
        assertThat(jobs.underWay()).containsExactly(job(state, 1));
        step.record(claim, lines.take(1));
        step.complete(claim);
    }

    private Job job(Job.State state, long done) {
        return new Job(id, "telco-feed", state, NOW, done, 2);
    }
}
