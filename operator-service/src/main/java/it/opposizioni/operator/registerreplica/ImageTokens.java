package it.opposizioni.operator.registerreplica;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.operator.consultation.ServiceInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * The random tokens by which the database knows its images. A token is committed after all that its image holds, and before the image
 * is a file: so a database that knows it has all of that, and one that was restored from an older backup does not know it.
 */
@ApplicationScoped
class ImageTokens {

    private static final String KNOWN = "select 1 from register_image where token = ?";
    private static final String KEEP = """
        insert into register_image (instance, name, token)
        select ?, ?, ?
        where %s = ?
        on conflict (instance, name) do update set token = excluded.token
        """.formatted(ReplicaSnapshot.ORIGIN);

    private final Jdbc jdbc;
    private final ServiceInstance instance;
    private volatile String origin;

    ImageTokens(Jdbc jdbc, ServiceInstance instance) {
        this.jdbc = jdbc;
        this.instance = instance;
    }

    boolean isKnown(UUID token) {
        return jdbc.exists(KNOWN, token);
    }

    /** From now on images are made of what was read from there. */
    void madeOf(String tables) {
        origin = tables;
    }

    /**
     * @param image which of this process's images is about to be made
     * @return empty when the tables have been replaced since they were read: no image of what they were is of any use
     */
    Optional<UUID> next(String image) {
        UUID token = UUID.randomUUID();
        int kept =
                QuarkusTransaction.requiringNew().call(() -> jdbc.update(KEEP, instance.name(), image, token, origin));
        return Optional.of(token).filter(_ -> kept == 1);
    }
}
