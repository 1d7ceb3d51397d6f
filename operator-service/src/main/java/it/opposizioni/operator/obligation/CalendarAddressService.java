package it.opposizioni.operator.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Private calendar addresses: anyone who knows one reads the calendar, until the operator makes a new one. */
@ApplicationScoped
class CalendarAddressService implements PanacheRepositoryBase<CalendarAddress, UUID> {

    private static final int SECRET_BYTES = 32;

    private final CalendarColumns columns;
    private final ObligationConfig config;
    private final RandomGenerator random;
    private final Now now;

    CalendarAddressService(CalendarColumns columns, ObligationConfig config, RandomGenerator random, Now now) {
        this.columns = columns;
        this.config = config;
        this.random = random;
        this.now = now;
    }

    @Transactional
    URI rotate(UUID operatorId) {
        CalendarAddress address = findByIdOptional(operatorId, LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(() -> new CalendarAddress(operatorId));
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        address.rotate(secret, columns.key(secret).current(), now.get());
        persist(address);
        return url(address);
    }

    @Transactional
    void revoke(UUID operatorId) {
        deleteById(operatorId);
    }

    @Transactional
    Optional<URI> of(UUID operatorId) {
        return findByIdOptional(operatorId).map(this::url);
    }

    /** Whose calendar it is. */
    @Transactional
    Optional<UUID> ownerOf(String secret) {
        return find("searchKey in ?1", columns.key(secret).all())
                .firstResultOptional()
                .map(CalendarAddress::operatorId);
    }

    private URI url(CalendarAddress address) {
        return URI.create(config.publicAddress() + "/v1/calendars/" + address.secret() + ".ics");
    }
}
