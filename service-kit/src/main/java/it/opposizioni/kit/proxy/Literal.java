package it.opposizioni.kit.proxy;

import io.smallrye.common.net.Inet;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address as proxies write it. Nothing is ever looked up: what is no address is nothing. */
final class Literal {

    private static final int LONGEST = 64;

    /** {@code [2001:db8::1]:443}. */
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*)\\](?::\\d{1,5})?");

    /** {@code 192.0.2.1:443}. */
    private static final Pattern WITH_PORT = Pattern.compile("([\\d.]+):\\d{1,5}");

    private Literal() {}

    /** An address of IPv4 that is written as one of IPv6 ({@code ::ffff:192.0.2.1}) is what it stands for. */
    static Optional<InetAddress> parse(String written) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher bracketed = BRACKETED.matcher(text);
        Matcher withPort = WITH_PORT.matcher(text);
        String bare = bracketed.matches() ? bracketed.group(1) : withPort.matches() ? withPort.group(1) : text;
        // the zone is this machine's name for its link
        int zone = bare.indexOf('%');
        String address = zone < 0 ? bare : bare.substring(0, zone);
        return Optional.<InetAddress>ofNullable(
                        address.contains(":") ? Inet.parseInet6Address(address) : Inet.parseInet4Address(address))
                .map(Literal::plain);
    }

    private static InetAddress plain(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
