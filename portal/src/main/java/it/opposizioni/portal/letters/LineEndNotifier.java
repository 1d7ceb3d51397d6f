package it.opposizioni.portal.letters;

import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.profile.EndedTelephones;
import it.opposizioni.portal.profile.EndedTelephones.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Forgets telephones whose lines have ended, before anything else is written about it. */
@ApplicationScoped
class LineEndNotifier {

    private static final String LINE_CEASED = "LINE_CEASED";
    private static final String HOLDER_CHANGED = "HOLDER_CHANGED";

    private final EndedTelephones telephones;

    LineEndNotifier(EndedTelephones telephones) {
        this.telephones = telephones;
    }

    /** @param holder of the opposition that ended; null where nobody is known to hold it */
    record Withdrawn(PhoneNumber number, Instant withdrawnAt, String holder, String reason) {

        private Line line() {
            return new Line(number, withdrawnAt);
        }
    }

    /** Many at once, of which nobody is the holder. */
    record Ceased(List<Item> oppositions) {

        record Item(PhoneNumber number, Instant endedAt, String reason) {

            /** Not where it is only in a directory now. */
            private boolean isOfTheLine() {
                return LINE_CEASED.equals(reason) || HOLDER_CHANGED.equals(reason);
            }
        }
    }

    void write(ReceivedEvent event) {
        switch (event.type()) {
            case "it.opposizioni.registry.opposition-withdrawn.v1" -> withdrawn(event, event.as(Withdrawn.class));
            case "it.opposizioni.registry.oppositions-ceased.v1" ->
                telephones.ended(
                        event.id(),
                        event.as(Ceased.class).oppositions().stream()
                                .filter(Ceased.Item::isOfTheLine)
                                .map(each -> new Line(each.number(), each.endedAt()))
                                .toList());
            default -> {
                // no line has ended
            }
        }
    }

    private void withdrawn(ReceivedEvent event, Withdrawn withdrawn) {
        boolean ceased = LINE_CEASED.equals(withdrawn.reason());
        if (withdrawn.holder() != null && (ceased || HOLDER_CHANGED.equals(withdrawn.reason()))) {
            // also the telephone of the release before, which is not found by its number
            telephones.left(event.id(), withdrawn.holder(), withdrawn.line());
        }
        if (ceased) {
            telephones.ended(event.id(), List.of(withdrawn.line()));
        }
    }
}
