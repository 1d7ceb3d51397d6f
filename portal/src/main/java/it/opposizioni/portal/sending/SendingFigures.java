package it.opposizioni.portal.sending;

import it.opposizioni.kit.systemstate.Figure;
import it.opposizioni.kit.systemstate.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** For how long the message that is due first has waited in each lane. */
@ApplicationScoped
class SendingFigures implements FigureSource {

    /** A code is worthless after minutes; who waits for a letter does not sit before it. */
    private static final Duration CODES = Duration.ofMinutes(2);

    private static final Duration LETTERS = Duration.ofMinutes(30);

    private final MessageRepository messages;

    SendingFigures(MessageRepository messages) {
        this.messages = messages;
    }

    @Override
    public List<Figure> figures(Instant now) {
        return Stream.of(Lane.values()).map(lane -> waiting(lane, now)).toList();
    }

    private Figure waiting(Lane lane, Instant now) {
        Figure waiting = Figure.waiting("messages-age", messages.firstDue(lane).filter(due -> due.isBefore(now)), now)
                .of(lane.name().toLowerCase(Locale.ROOT));
        return switch (lane) {
            case CODES -> waiting.atMost(CODES);
            case LETTERS, ACTS -> waiting.atMost(LETTERS);
            // hundreds of thousands are due on one morning
            case ANNOUNCEMENTS -> waiting;
        };
    }
}
