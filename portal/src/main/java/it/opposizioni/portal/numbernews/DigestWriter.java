package it.opposizioni.portal.numbernews;

import it.opposizioni.portal.numbernews.NumberNews.Group;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.held.HeldLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Writes the letters about what has gathered; never twice, also with many copies. */
@ApplicationScoped
class DigestWriter {

    private final NumberNews news;
    private final NumberNewsConfig config;
    private final MessageQueue messages;
    private final HeldLetters held;
    private final Clock clock;

    DigestWriter(NumberNews news, NumberNewsConfig config, MessageQueue messages, HeldLetters held, Clock clock) {
        this.news = news;
        this.config = config;
        this.messages = messages;
        this.held = held;
        this.clock = clock;
    }

    @Transactional
    List<Group> due() {
        Instant now = clock.instant();
        return news.groups().stream()
                .filter(group -> config.isDue(group.first(), group.last(), now))
                .toList();
    }

    /** In one transaction with the end of what it tells. */
    @Transactional(TxType.REQUIRES_NEW)
    void write(Group group) {
        List<News> taken = news.take(group);
        taken.stream()
                .flatMap(each -> each.toldBefore().stream())
                .min(Instant::compareTo)
                .ifPresent(held::toldAt);
        Digest.of(taken)
                .forEach(digest -> messages.announcement(
                        digest.id(),
                        group.kind(),
                        group.holder(),
                        lang -> DigestLetters.in(lang).of(group.kind(), group.reason(), digest)));
    }
}
