package it.opposizioni.kit.proxy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The proxies whose statement of the caller's address is trusted: addresses and networks only. A name, or an IPv6 address without
 * its brackets, which is read as a name and a port, would be resolved by DNS at every request, and the request would wait for it.
 */
@ApplicationScoped
class TrustedProxies {

    static final String SETTING = "opposizioni.trusted-proxies";

    /** @throws IllegalStateException naming what is neither: the service does not start */
    void check(@Observes StartupEvent event, @ConfigProperty(name = SETTING) Optional<List<String>> proxies) {
        proxies.orElse(List.of()).stream()
                .map(String::strip)
                .filter(proxy -> TrustedNetworks.parse(proxy).isEmpty())
                .findFirst()
                .ifPresent(proxy -> {
                    throw new IllegalStateException(
                            "TRUSTED_PROXIES: %s is no address (127.0.0.1, [::1]) and no network (10.1.0.0/16)"
                                    .formatted(proxy));
                });
    }
}
