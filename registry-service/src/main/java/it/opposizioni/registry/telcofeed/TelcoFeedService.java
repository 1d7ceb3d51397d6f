package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.bulk.FileIntake.Stored;
import it.opposizioni.registry.bulk.InvalidLine;
import it.opposizioni.registry.bulk.NumberStore;
import it.opposizioni.registry.telcofeed.TelcoFeedRepository.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes the feeds of telcos, and what registrars say of those that would change too much. */
@ApplicationScoped
class TelcoFeedService {

    private static final Text OTHER_CONTENT = Text.of(
            "Con questo identificativo hai già inviato un altro contenuto: il flusso %s.",
            "With this id you have sent another content before: feed %s.");

    private final TelcoFeedRepository feeds;
    private final Telcos telcos;
    private final NumberStore store;
    private final Now clock;

    TelcoFeedService(TelcoFeedRepository feeds, Telcos telcos, NumberStore store, Now clock) {
        this.feeds = feeds;
        this.telcos = telcos;
        this.store = store;
        this.clock = clock;
    }

    /** @param begun false when it was there before: then its lines are still to be discarded */
    record Accepted(UUID id, boolean begun) {}

    /**
     * Makes a feed of a file that is here. The same id is one feed, and so is the same content; one that has failed is resumed by it.
     *
     * @throws DomainException 409 when that id had another content
     */
    @Transactional
    Accepted accept(Stored stored, String telco, String feedId, Caller sender) {
        if (feeds.add(stored, new Sent(telco, feedId, sender.subject(), clock.get()))) {
            feeds.addInvalid(stored.id(), stored.file().invalid());
            store.end(stored.id());
            return new Accepted(stored.id(), true);
        }
        String sha256 = stored.file().sha256();
        TelcoFeed before = feeds.named(telco, feedId).orElseGet(() -> feeds.ofContent(telco, sha256));
        if (!before.file().sha256().equals(sha256)) {
            throw new DomainException(RegistryProblems.FEED_EXISTS, OTHER_CONTENT.with(before.id()));
        }
        if (before.state() == FeedState.FAILED) {
            before.resume();
        }
        return new Accepted(before.id(), false);
    }

    /** @throws DomainException 404 when there is none that is for the caller's eyes */
    @Transactional
    FeedView view(UUID id, Caller who) {
        return FeedView.of(visible(id, who), who.subject());
    }

    @Transactional
    List<InvalidLine> invalid(UUID id, Caller who) {
        return feeds.invalid(visible(id, who).id());
    }

    /** Newest first: a telco's own, or all of them for the registrar. */
    @Transactional
    List<FeedView> latest(Caller who, Optional<UUID> after, int limit) {
        Optional<String> own = who.is(Role.REGISTRAR)
                ? Optional.empty()
                : Optional.of(telcos.of(who).name());
        return feeds.latest(own, after, limit).stream()
                .map(feed -> FeedView.of(feed, who.subject()))
                .toList();
    }

    /** The latest last. @param count of days, with today */
    @Transactional
    List<FeedView.Day> days(int count) {
        return feeds.days(Rome.startOf(Rome.day(clock.get()).minusDays(count - 1L)));
    }

    private TelcoFeed visible(UUID id, Caller who) {
        return feeds.findByIdOptional(id)
                .filter(feed -> who.is(Role.REGISTRAR)
                        || feed.file().telco().equals(telcos.of(who).name()))
                .orElseThrow(DomainException::notFound);
    }

    /** @throws DomainException 404; 409 when it is not quarantined, or this registrar has said so before */
    @Transactional
    FeedView release(UUID id, Caller registrar) {
        TelcoFeed feed = locked(id);
        feed.release(registrar.subject(), clock.get());
        return FeedView.of(feed, registrar.subject());
    }

    /** @throws DomainException 404; 409 when it is not quarantined */
    @Transactional
    FeedView reject(UUID id, String reason, Caller registrar) {
        TelcoFeed feed = locked(id);
        feed.reject(registrar.subject(), reason, clock.get());
        store.discard(id);
        return FeedView.of(feed, registrar.subject());
    }

    private TelcoFeed locked(UUID id) {
        return feeds.locked(id).orElseThrow(DomainException::notFound);
    }
}
