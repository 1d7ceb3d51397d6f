package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.kit.stream.Watermarks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** As of which of the registry's events the replica is complete. */
@ApplicationScoped
class RegistryWatermarks {

    private final Watermarks watermarks;

    RegistryWatermarks(Watermarks watermarks) {
        this.watermarks = watermarks;
    }

    /**
     * That of the snapshot of a connection's transaction.
     *
     * @return empty while an event is missing of those before the last that the snapshot has: it is the register of no instant then
     */
    Optional<Watermark> in(Connection snapshot) throws SQLException {
        return watermarks.read(snapshot, RegistryEventsConsumer.SUBSCRIBER);
    }

    /** Whether the replica was ever complete as of any event. */
    boolean ever() {
        return watermarks.known(RegistryEventsConsumer.SUBSCRIBER).isPresent();
    }
}
