package it.opposizioni.portal.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.linemessage.CodePurpose;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Codes of which the provider has said that they do not reach the line. */
@ApplicationScoped
public class LostCodes {

    private final MessageQueue queue;
    private final Jdbc jdbc;
    private final Clock clock;

    LostCodes(MessageQueue queue, Jdbc jdbc, Clock clock) {
        this.queue = queue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The code of a proof is stored, sent, and not delivered. */
    public void of(String proof) {
        UUID id = MessageQueue.codeOf(proof);
        QuarkusTransaction.requiringNew()
                .run(() -> queue.code(
                        id,
                        PhoneNumber.ofDigits(393331234567L),
                        false,
                        "123456",
                        CodePurpose.UNSAID,
                        Lang.IT,
                        clock.instant().plus(Duration.ofMinutes(10))));
        jdbc.update("update outgoing_message set state = 'SENT', delivery = 'UNDELIVERED' where id = ?", id);
    }
}
