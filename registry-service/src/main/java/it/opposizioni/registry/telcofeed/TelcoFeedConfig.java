package it.opposizioni.registry.telcofeed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import it.opposizioni.registry.bulk.JobConfig;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Which telcos send feeds, with which keys, and how much a feed may change. */
@ConfigMapping(prefix = "opposizioni.telco-feeds")
interface TelcoFeedConfig extends JobConfig {

    /** By a short name, which is kept with what each has reported: it must not change. */
    Map<String, Telco> telcos();

    /** One telco. */
    interface Telco {

        /** Of its program at the identity provider, in the token as {@code sub}. */
        String subject();

        /** JWK set of its public keys (RFC 7517): EC on P-256, or RSA from 2048 bits on. Retired ones are taken out. */
        String keys();

        /** Whether its feeds are taken only when they are encrypted, on the way through whatever stands before this service. */
        @WithDefault("false")
        boolean encryptionRequired();
    }

    /** JWK set of our RSA keys, for feeds that are encrypted; without it none can be. */
    Optional<String> decryptionKeys();

    /**
     * A feed that would change more than this share of the telco's lines in the register has to be looked at, together with what its other feeds
     * have changed meanwhile without that.
     */
    @WithDefault("0.05")
    double share();

    /** So much any feed may change: the share of a few lines says nothing. The first one of a telco is larger, and is looked at. */
    @WithDefault("1000")
    long floor();

    /** For how long feeds of a telco count together: many small ones are one large one. */
    @WithDefault("24h")
    Duration together();

    /** Uncompressed, in bytes; beyond it the compression is an attack. */
    @WithDefault("8000000000")
    long largest();
}
