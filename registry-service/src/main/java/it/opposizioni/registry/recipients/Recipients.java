package it.opposizioni.registry.recipients;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.statement.QuestionText;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.opposition.Opposition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Asks operator-service which operators had an answer about a number, and says what it has answered. Who may know has been checked by the caller. */
@ApplicationScoped
public class Recipients {

    /**
     * Questions of one person, or of one visit: for each operator-service looks through all that it keeps, some seconds to a minute, and others wait
     * behind it. A person with more numbers than these asks about the next ones as the day goes on.
     */
    static final NamedLimit ASKING = NamedLimit.of("recipients", 30, Duration.ofDays(1));

    private final RecipientRepository requests;
    private final OppositionHistory history;
    private final RateLimits limits;
    private final Outbox outbox;
    private final QuestionText text;
    private final RecipientConfig config;
    private final Ids ids;
    private final Now now;

    Recipients(
            RecipientRepository requests,
            OppositionHistory history,
            RateLimits limits,
            Outbox outbox,
            QuestionText text,
            RecipientConfig config,
            Ids ids,
            Now now) {
        this.requests = requests;
        this.history = history;
        this.limits = limits;
        this.outbox = outbox;
        this.text = text;
        this.config = config;
        this.ids = ids;
        this.now = now;
    }

    /** What was answered, while it is kept. */
    @Transactional
    public RecipientsView of(Opposition opposition) {
        OwnTime own = ownTime(opposition.id());
        return requests.of(opposition.id())
                .filter(request -> request.isOfTimeSince(own.since()))
                .map(request -> view(request, own))
                .orElseGet(() -> RecipientsView.notAsked(own));
    }

    /**
     * While an answer is waited for, and for an hour after it, that one is all: nothing is asked then, nor counted.
     *
     * @param client whose questions are counted: a person, or a visit
     */
    @Transactional
    public RecipientsView ask(Opposition opposition, String client) {
        requests.queueUp(opposition.id());
        Instant at = now.get();
        OwnTime own = ownTime(opposition.id());
        Optional<RecipientRequest> before = requests.of(opposition.id());
        if (before.filter(request -> isEnough(request, own, at)).isPresent()) {
            return view(before.get(), own);
        }
        limits.takeInTransaction(ASKING, client);
        before.ifPresent(request -> {
            requests.delete(request);
            // before the next one is inserted, for there is one of each number
            requests.flush();
        });
        Instant end = opposition.endedAt() == null ? at : opposition.endedAt();
        RecipientRequest request = new RecipientRequest(ids.next(), opposition.id(), own.since(), end);
        String event = request.ask(at, at.plus(config.pauseAfter(1)));
        requests.persist(request);
        outbox.append(AnswersAsked.of(event, request, opposition.number(), at));
        return view(request, own);
    }

    private boolean isEnough(RecipientRequest request, OwnTime own, Instant at) {
        return request.isOfTimeSince(own.since())
                && (!request.isAnswered() || at.isBefore(request.answeredAt().plus(config.sameAnswer())));
    }

    /**
     * As of when the history begins that its holder, or who manages it by its code, may see ({@link OppositionHistory#shownToHolder}): what was asked about
     * the number before concerns the person who had it then. That may have been the same person, but a proof of the line does not show it.
     */
    private OwnTime ownTime(UUID opposition) {
        return history.shownToHolderSince(opposition)
                .map(since -> new OwnTime(since, true))
                .orElseGet(() ->
                        new OwnTime(history.shownToHolder(opposition).getFirst().validFrom(), false));
    }

    private RecipientsView view(RecipientRequest request, OwnTime own) {
        return request.isAnswered()
                ? RecipientsView.answered(
                        request,
                        own,
                        text.read(request.answer(), AnswersStated.class),
                        request.answeredAt().plus(config.sameAnswer()))
                : RecipientsView.asked(request, own);
    }
}
