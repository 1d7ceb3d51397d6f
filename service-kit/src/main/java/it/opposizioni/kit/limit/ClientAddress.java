package it.opposizioni.kit.limit;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The key under which a limit counts an address. */
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;
    /** A connection may be gone before its address is asked for: such requests share one limit. */
    private static final String UNKNOWN = "unknown";

    private ClientAddress() {}

    /** The IPv4 address, or the /64 network of an IPv6 address: one household has 2^64 of the latter. */
    public static String of(SocketAddress address) {
        return of(address == null ? null : address.hostAddress());
    }

    public static String of(String address) {
        if (address == null) {
            return UNKNOWN;
        }
        if (!address.contains(":")) {
            return address;
        }
        try {
            // a literal address is never looked up
            InetAddress parsed = InetAddress.getByName("[" + address.replaceFirst("%.*$", "") + "]");
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException _) {
            return address;
        }
    }
}
