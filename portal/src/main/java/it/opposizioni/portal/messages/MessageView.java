package it.opposizioni.portal.messages;

import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.linemessage.DeliveryReport;
import it.opposizioni.portal.pec.PecProgress;
import it.opposizioni.portal.pec.PecState;
import it.opposizioni.portal.sending.Channel;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageState;
import it.opposizioni.portal.sending.OutgoingMessage;
import it.opposizioni.portal.sending.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A message as it shows in the message box.
 *
 * @param about what tells it from others with the same title; empty when nothing does
 * @param language it is written in, whatever that of the page
 * @param state PENDING, SENT, RETURNED by the receiver's mail server, FAILED or KEPT
 * @param channel EMAIL, APP_IO, PEC, SMS or BOX
 * @param refusedBy APP_IO, PEC or SMS, which has not taken it, and this is the other way; empty when none
 * @param certified what certified mail says of it; null where it did not go that way
 * @param page of ours that says more, by the portal's own path; null when there is none
 * @param notice what became of the notice to the line itself: PENDING, SENT, FAILED, DELIVERED or UNDELIVERED; empty when there was none
 */
public record MessageView(
        UUID id,
        String title,
        String about,
        String language,
        String when,
        boolean unread,
        String state,
        String channel,
        String refusedBy,
        Certified certified,
        List<String> paragraphs,
        List<Fact> facts,
        String page,
        String code,
        String notice) {

    /** A name, said once, and its values. */
    public record Fact(String name, List<String> values) {}

    /**
     * What certified mail says of a message.
     *
     * @param state PENDING, SENT, NO_RECEIPT when none tells the end in time, or that of the receipt that says most ({@link PecState})
     * @param when that was
     * @param reason ADDRESSEE, DOMAIN, VIRUS or OTHER, why it was refused; empty when nobody said
     */
    public record Certified(String state, String when, String reason) {

        static Certified of(OutgoingMessage message, Formats formats, Instant now) {
            Route route = message.route();
            PecProgress progress = route.pec().orElseGet(PecProgress::new);
            if (route.channel() == Channel.PEC) {
                return underWay(message, progress, formats, now);
            }
            // one that was delivered after all says so
            return route.refusedBy().orElse(null) == Channel.PEC
                    ? of(
                            progress.state().orElse(null) == PecState.DELIVERED ? "DELIVERED" : "REFUSED",
                            progress,
                            formats)
                    : null;
        }

        private static Certified underWay(OutgoingMessage message, PecProgress progress, Formats formats, Instant now) {
            Optional<Instant> submitted = message.sentAt();
            if (submitted.isPresent() && progress.isOverdue(submitted.get(), now)) {
                return new Certified("NO_RECEIPT", formats.time(submitted.get()), "");
            }
            String before = submitted.isPresent() ? "SENT" : "PENDING";
            return of(progress.state().map(Enum::name).orElse(before), progress, formats);
        }

        private static Certified of(String state, PecProgress progress, Formats formats) {
            return new Certified(
                    state,
                    formats.time(progress.at().orElse(null)),
                    progress.reason().map(Enum::name).orElse(""));
        }
    }

    static MessageView of(OutgoingMessage message, Letter letter, Formats formats, Instant now) {
        return new MessageView(
                message.id(),
                message.subject(),
                about(message, letter),
                message.language(),
                formats.time(message.createdAt()),
                message.isUnread(),
                state(message),
                message.route().channel().name(),
                message.route().refusedBy().map(Enum::name).orElse(""),
                Certified.of(message, formats, now),
                letter.paragraphs(),
                facts(letter),
                letter.page(),
                message.code(),
                "");
    }

    private static String state(OutgoingMessage message) {
        boolean returned = message.route().channel() == Channel.EMAIL
                && message.state() == MessageState.FAILED
                && message.delivery()
                        .filter(DeliveryReport.State.UNDELIVERED::equals)
                        .isPresent();
        return returned ? "RETURNED" : message.state().name();
    }

    MessageView withNotice(String itsState) {
        return new MessageView(
                id,
                title,
                about,
                language,
                when,
                unread,
                state,
                channel,
                refusedBy,
                certified,
                paragraphs,
                facts,
                page,
                code,
                itsState);
    }

    /** What the provider has reported says more than that it has accepted it. */
    static String noticeState(OutgoingMessage notice) {
        return notice.delivery().map(Enum::name).orElse(notice.state().name());
    }

    /** Older letters to people do not say it: their first fact does, which is a number, a protocol or a code. */
    private static String about(OutgoingMessage message, Letter letter) {
        if (letter.about() != null) {
            return letter.about();
        }
        return message.isForOperator() || letter.facts().isEmpty()
                ? ""
                : letter.facts().getFirst().value();
    }

    private static List<Fact> facts(Letter letter) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        letter.facts()
                .forEach(fact -> byName.computeIfAbsent(fact.name(), _ -> new ArrayList<>())
                        .add(fact.value()));
        return byName.entrySet().stream()
                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                .toList();
    }
}
