package it.opposizioni.kit.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderAddressTest {

    private static final String INGRESS = "10.244.3.9";

    private final ReaderAddress readers =
            new ReaderAddress(Optional.of(List.of("10.244.0.0/16", "127.0.0.1", "[::1]", "fd00:10::/32")));

    @Test
    void withoutAProxyItIsThePeer() {
        assertThat(read("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(read(INGRESS)).isEqualTo(INGRESS);
        assertThat(read("2001:db8:0:0:0:0:0:1")).isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void whatAStrangerWritesIsNotBelieved() {
        assertThat(read("192.0.2.1", "198.51.100.7")).isEqualTo("192.0.2.1");
        assertThat(read("10.245.0.1", "198.51.100.7")).isEqualTo("10.245.0.1");
        assertThat(read("2001:db8::1", "127.0.0.1")).isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void theIngressSaysForWhomItAsks() {
        assertThat(read(INGRESS, "198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(read("fd00:10:0:1::5", "2001:db8::1")).isEqualTo("2001:db8:0:0:0:0:0:1");
        assertThat(read("0:0:0:0:0:0:0:1", "198.51.100.7")).isEqualTo("198.51.100.7");
    }

    /** The reader wrote the first ones, to be somebody else each time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.1, 198.51.100.7",
                "203.0.113.1,10.244.1.1, 198.51.100.7",
                "127.0.0.1, 198.51.100.7",
                "unknown, 198.51.100.7",
                ", ,198.51.100.7",
                "' or 1=1 --, 198.51.100.7"
            })
    void whatTheReaderMadeUpIsNotBelieved(String header) {
        assertThat(read(INGRESS, header)).isEqualTo("198.51.100.7");
    }

    @Test
    void trustedProxiesBehindEachOtherAreGoneThrough() {
        assertThat(read(INGRESS, "203.0.113.1, 198.51.100.7, 10.244.0.4, 10.244.9.9"))
                .isEqualTo("198.51.100.7");
        assertThat(read(INGRESS, "203.0.113.1, 198.51.100.7", "10.244.0.4")).isEqualTo("198.51.100.7");
        assertThat(read(INGRESS, "198.51.100.7, 192.0.2.200, 10.244.0.4"))
                .as("a proxy that is not ours is the reader, whatever it says")
                .isEqualTo("192.0.2.200");
        assertThat(read(INGRESS, "10.244.7.7, 10.244.0.4"))
                .as("somebody within")
                .isEqualTo("10.244.7.7");
    }

    /** All whom it hides share one limit: nobody gets a new one by writing anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "_hidden",
                "198.51.100.7, ",
                "198.51.100.7;",
                "198.51.100",
                "198.51.100.256",
                "example.org",
                "[2001:db8::1",
                "2001:db8::1::2",
                "0x7f.1",
                "198.51.100.7:port"
            })
    void whatIsNoAddressHidesItsReadersBehindTheProxy(String header) {
        assertThat(read(INGRESS, header)).isEqualTo(INGRESS);
    }

    @Test
    void aLongLineIsNoAddress() {
        assertThat(read(INGRESS, "1".repeat(60_000))).isEqualTo(INGRESS);
        assertThat(read(INGRESS, "198.51.100.7,".repeat(4_000) + "198.51.100.8"))
                .isEqualTo("198.51.100.8");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7:49152, 198.51.100.7",
        "[2001:db8::1]:443, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:1",
        "::ffff:198.51.100.7, 198.51.100.7"
    })
    void addressesAreReadAsProxiesWriteThem(String written, String address) {
        assertThat(read(INGRESS, written)).isEqualTo(address);
    }

    /** A server that listens on IPv6 sees its peers of IPv4 so. */
    @Test
    void aProxyIsKnownByItsOtherSpelling() {
        assertThat(read("::ffff:10.244.3.9", "198.51.100.7")).isEqualTo("198.51.100.7");
    }

    @Test
    void whereNoProxyIsTrustedNoneIsBelieved() {
        assertThat(new ReaderAddress(Optional.empty()).of("127.0.0.1", List.of("198.51.100.7")))
                .isEqualTo("127.0.0.1");
    }

    private String read(String peer, String... forwarded) {
        return readers.of(peer, List.of(forwarded));
    }
}
