package it.opposizioni.portal.pec;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Our mailbox of certified mail. */
@ConfigMapping(prefix = "opposizioni.pec")
interface PecConfig {

    /** Our own address; absent where certified mail is not offered. */
    Optional<String> address();

    /** Absent for the address. */
    Optional<String> user();

    Optional<String> password();

    Smtp smtp();

    Imap imap();

    /** Speaks TLS from the first byte, as providers do. Without it only on this machine. */
    @WithDefault("true")
    boolean tls();

    @WithDefault("5s")
    Duration connectTimeout();

    /** For a whole message to be submitted, and for each answer of the mailbox; less than {@code opposizioni.messages.send-timeout}. */
    @WithDefault("15s")
    Duration timeout();

    /** After so many failures in a row to answer, no message is submitted for a while. */
    @WithDefault("3")
    int failures();

    /** For how long, until one message tries again. */
    @WithDefault("1m")
    Duration pause();

    /** How often the mailbox is read; {@code off} for never. */
    @WithDefault("1m")
    String readEvery();

    /** How many unread messages are asked for at once. */
    @WithDefault("100")
    int batch();

    /** Where messages are submitted. */
    interface Smtp {
        Optional<String> host();

        @WithDefault("465")
        int port();
    }

    /** Where the mailbox is read. */
    interface Imap {
        Optional<String> host();

        @WithDefault("993")
        int port();
    }
}
