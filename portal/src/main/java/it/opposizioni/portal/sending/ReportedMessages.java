package it.opposizioni.portal.sending;

import it.opposizioni.portal.linemessage.DeliveryReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;

/** Keeps with a message what its provider reports. */
@ApplicationScoped
class ReportedMessages {

    private static final Set<Channel> TO_LINES = EnumSet.of(Channel.SMS, Channel.VOICE);

    private final MessageRepository messages;

    ReportedMessages(MessageRepository messages) {
        this.messages = messages;
    }

    /** Also while it is being sent: a provider may be faster than its own answer. */
    @Transactional
    void record(DeliveryReport report) {
        messages.findByIdOptional(report.id(), LockModeType.PESSIMISTIC_WRITE)
                .filter(message -> TO_LINES.contains(message.route().channel()))
                .ifPresent(message -> message.reported(report));
    }
}
