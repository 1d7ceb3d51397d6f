package it.opposizioni.kit.proxy;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address of the sender of a request. Each proxy adds to {@code X-Forwarded-For} from whom it got the request; what stands before that, its
 * sender may have made up. So the header is read from its end, and only as far as trusted proxies ({@code TRUSTED_PROXIES}) wrote it: the
 * last address that is none of theirs is the reader's.
 */
@ApplicationScoped
public class ReaderAddress {

    private static final String HEADER = "X-Forwarded-For";

    private final TrustedNetworks trusted;

    ReaderAddress(@ConfigProperty(name = TrustedProxies.SETTING) Optional<List<String>> proxies) {
        this.trusted = TrustedNetworks.of(proxies.orElse(List.of()));
    }

    /** Without the port; empty when the connection is gone and nobody knows it any more. */
    public Optional<String> of(HttpServerRequest request) {
        // the server's own reading of the header, where it is switched on, takes the first address, which anybody can
        // write
        SocketAddress peer = request.connection().remoteAddress();
        return Optional.ofNullable(peer == null ? null : peer.hostAddress())
                .map(address -> of(address, request.headers().getAll(HEADER)));
    }

    String of(String peer, List<String> forwarded) {
        Optional<InetAddress> nearest = Literal.parse(peer);
        if (nearest.isEmpty()) {
            return peer;
        }
        InetAddress reader = nearest.get();
        List<String> hops = forwarded.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .toList();
        for (int i = hops.size() - 1; i >= 0 && trusted.contain(reader); i--) {
            Optional<InetAddress> before = Literal.parse(hops.get(i));
            if (before.isEmpty()) {
                // a proxy that does not tell ("unknown") hides all of its clients behind itself
                break;
            }
            reader = before.get();
        }
        return reader.getHostAddress();
    }
}
