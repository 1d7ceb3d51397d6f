package it.opposizioni.kit.proxy;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Networks of proxies; an address is a network of one. */
record TrustedNetworks(List<CidrAddress> networks) {

    /** Entries that are neither are left out: {@link TrustedProxies} refuses them. */
    static TrustedNetworks of(List<String> proxies) {
        return new TrustedNetworks(proxies.stream()
                .map(String::strip)
                .map(TrustedNetworks::parse)
                .flatMap(Optional::stream)
                .toList());
    }

    /** An address with brackets where it is of IPv6, or a network; empty for anything else. */
    static Optional<CidrAddress> parse(String proxy) {
        if (proxy.contains("/")) {
            return Optional.ofNullable(Inet.parseCidrAddress(proxy));
        }
        boolean bracketed = proxy.startsWith("[") && proxy.endsWith("]");
        InetAddress address = bracketed
                ? Inet.parseInet6Address(proxy.substring(1, proxy.length() - 1))
                : Inet.parseInet4Address(proxy);
        return Optional.ofNullable(address).map(one -> CidrAddress.create(one, one.getAddress().length * Byte.SIZE));
    }

    boolean contain(InetAddress address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }
}
