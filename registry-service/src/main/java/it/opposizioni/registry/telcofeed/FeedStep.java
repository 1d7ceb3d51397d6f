package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.bulk.JobSteps;
import it.opposizioni.registry.telcofeed.FeedRecorder.Recorded;
import it.opposizioni.registry.telcofeed.NumberChanges.Last;
import it.opposizioni.registry.telcofeed.NumberChanges.Outcome;
import it.opposizioni.registry.telcofeed.NumberChanges.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What a worker does to a feed: first it looks at all of it, and then it applies it. What is applied, with its history, events and counts, is
 * one commit with the checkpoint.
 */
@ApplicationScoped
class FeedStep implements JobSteps {

    /** A transaction of a second or two on a machine that does much else. */
    private static final Duration SLOWEST_STATEMENT = Duration.ofSeconds(50);

    private final TelcoFeedRepository feeds;
    private final RegisteredNumbers registered;
    private final FeedRecorder recorder;
    private final TelcoFeedConfig config;
    private final LongWork longWork;
    private final Now clock;

    FeedStep(
            TelcoFeedRepository feeds,
            RegisteredNumbers registered,
            FeedRecorder recorder,
            TelcoFeedConfig config,
            LongWork longWork,
            Now clock) {
        this.feeds = feeds;
        this.registered = registered;
        this.recorder = recorder;
        this.config = config;
        this.longWork = longWork;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Claim> claim(UUID worker) {
        Instant now = clock.get();
        return feeds.claimable(worker, now).map(feed -> {
            long fence = feed.claim(worker, now, config.lease());
            return new Claim(feed.id(), fence, feed.file().runs(), feed.dealtWith());
        });
    }

    @Override
    @Transactional
    public boolean record(Claim claim, long[] ascending) {
        longWork.allow(SLOWEST_STATEMENT);
        return under(claim, feed -> {
            Instant now = clock.get();
            List<Outcome> outcomes = outcomes(feed, ascending);
            if (feed.isLooking()) {
                look(feed, ascending.length, outcomes);
            } else {
                Recorded recorded = recorder.record(feed, outcomes, now);
                feed.advance(
                        ascending.length,
                        recorded.begun(),
                        recorded.ended(),
                        recorded.events(),
                        clock.get(),
                        config.lease());
            }
            feed.lease().worked(Duration.between(now, clock.get()));
        });
    }

    private void look(TelcoFeed feed, int lines, List<Outcome> outcomes) {
        long begins =
                outcomes.stream().filter(outcome -> outcome.begin() != null).count();
        long ends = outcomes.stream().filter(outcome -> outcome.end() != null).count();
        feed.look(lines, begins, ends, clock.get(), config.lease());
    }

    /** One for each number, ascending. */
    private List<Outcome> outcomes(TelcoFeed feed, long[] ascending) {
        List<List<FeedLine>> byNumber = byNumber(ascending);
        long[] known = registered.known(
                byNumber.stream().mapToLong(lines -> lines.getFirst().number()).toArray());
        Map<Long, Standing> standing = registered.standing(known, !feed.isLooking());
        Map<Long, Last> last = registered.last(known);
        List<Outcome> outcomes = new ArrayList<>(byNumber.size());
        for (List<FeedLine> lines : byNumber) {
            long number = lines.getFirst().number();
            outcomes.add(NumberChanges.of(feed.file().telco(), lines, standing.get(number), last.get(number)));
        }
        return outcomes;
    }

    /** Of millions hardly any number has more than one line: no map is made of them. */
    private static List<List<FeedLine>> byNumber(long[] ascending) {
        List<List<FeedLine>> all = new ArrayList<>(ascending.length);
        int from = 0;
        while (from < ascending.length) {
            FeedLine first = FeedLine.unpacked(ascending[from]);
            int to = from + 1;
            while (to < ascending.length && FeedLine.unpacked(ascending[to]).number() == first.number()) {
                to++;
            }
            all.add(
                    to == from + 1
                            ? List.of(first)
                            : Arrays.stream(ascending, from, to)
                                    .mapToObj(FeedLine::unpacked)
                                    .toList());
            from = to;
        }
        return all;
    }

    /** @return false after it was looked at: what was looked at is still to be applied */
    @Override
    @Transactional
    public boolean complete(Claim claim) {
        longWork.allow(SLOWEST_STATEMENT);
        boolean[] completed = {false};
        under(claim, feed -> {
            if (feed.isLooking()) {
                judge(feed);
            } else {
                feed.complete(clock.get());
                completed[0] = true;
            }
        });
        return completed[0];
    }

    private void judge(TelcoFeed feed) {
        String telco = feed.file().telco();
        feeds.lockJudging(telco);
        long unseen = feeds.changedUnseen(feed, clock.get().minus(config.together()));
        feed.judge(registered.standingOf(telco), unseen, config.share(), config.floor());
    }

    @Override
    @Transactional
    public void release(Claim claim) {
        under(claim, TelcoFeed::pause);
    }

    @Override
    @Transactional
    public void recordFailure(Claim claim) {
        under(claim, feed -> feed.recordFailure(config.attempts(), clock.get()));
    }

    @Override
    public List<UUID> ended() {
        return feeds.ended();
    }

    private boolean under(Claim claim, Consumer<TelcoFeed> act) {
        return claim.act(feeds.locked(claim.id()), act);
    }
}
