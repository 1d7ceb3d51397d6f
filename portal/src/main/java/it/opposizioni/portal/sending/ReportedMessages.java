package it.opposizioni.portal.sending;

import it.opposizioni.portal.linemessage.DeliveryReport;
import it.opposizioni.portal.pec.PecReceipt;
import it.opposizioni.portal.pec.SubmittedMessages;
import it.opposizioni.portal.sending.attached.MessageMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Keeps with a message what its provider reports, and what receipts of certified mail say. */
@ApplicationScoped
public class ReportedMessages implements SubmittedMessages {

    private static final Set<Channel> TO_LINES = EnumSet.of(Channel.SMS, Channel.VOICE);

    private final MessageRepository messages;
    private final Event<MessageMoved> moved;
    private final Clock clock;

    ReportedMessages(MessageRepository messages, Event<MessageMoved> moved, Clock clock) {
        this.messages = messages;
        this.moved = moved;
        this.clock = clock;
    }

    /** Also while it is being sent: a provider may be faster than its own answer. */
    @Transactional
    void record(DeliveryReport report) {
        messages.findByIdOptional(report.id(), LockModeType.PESSIMISTIC_WRITE)
                .filter(message -> TO_LINES.contains(message.route().channel()))
                .ifPresent(message -> message.reported(report, clock.instant()));
    }

    /** Of an e-mail that the mail server has taken. */
    @Transactional
    public void recordMail(DeliveryReport report) {
        messages.findByIdOptional(report.id(), LockModeType.PESSIMISTIC_WRITE)
                .filter(message -> message.route().channel() == Channel.EMAIL)
                .ifPresent(message -> message.reported(report, clock.instant()));
    }

    @Override
    @Transactional
    public boolean record(PecReceipt receipt) {
        Optional<OutgoingMessage> known = messages.findByIdOptional(receipt.message(), LockModeType.PESSIMISTIC_WRITE)
                .filter(message -> message.reported(receipt, clock.instant()));
        known.flatMap(OutgoingMessage::moved).ifPresent(moved::fire);
        return known.isPresent();
    }
}
