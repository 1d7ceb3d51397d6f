package it.opposizioni.kit.proxy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies();

    @Test
    void noneAreAllRight() {
        assertThatCode(() -> proxies.check(null, Optional.empty())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", " 10.1.0.0/16", "[::1]", "fd00::/8"})
    void addressesAndNetworksAreTaken(String proxy) {
        assertThatCode(() -> proxies.check(null, Optional.of(List.of("127.0.0.1", proxy))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::1",
                "portal",
                "portal.opposizioni.svc:8080",
                "127.0.0.1:8080",
                "10.1",
                "10.0.0.256",
                "[1:2]",
                "10.1.0.0/99",
                ""
            })
    void whatWouldBeLookedUpOrNeverMatchIsNot(String proxy) {
        assertThatThrownBy(() -> proxies.check(null, Optional.of(List.of("127.0.0.1", proxy))))
                .hasMessageContaining(proxy);
    }
}
