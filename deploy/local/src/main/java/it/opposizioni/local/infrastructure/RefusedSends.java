package it.opposizioni.local.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.ActiveMQAddressFullException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/** Refuses what is sent, as a broker does whose queues are full, while a file is there; who receives notices nothing. */
final class RefusedSends implements ActiveMQServerPlugin {

    private final Path file;

    RefusedSends(Path file) {
        this.file = file;
    }

    @Override
    public void beforeSend(
            ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQAddressFullException {
        if (Files.exists(file)) {
            throw new ActiveMQAddressFullException("refused, because " + file + " is there");
        }
    }
}
