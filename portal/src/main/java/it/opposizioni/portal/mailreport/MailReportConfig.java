package it.opposizioni.portal.mailreport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who reports that e-mails came back. */
@ConfigMapping(prefix = "opposizioni.mail-reports")
interface MailReportConfig {

    /** What reports are signed with, {@code whsec_} and Base64 of 24 to 64 bytes; without one no report is taken. */
    Optional<String> secret();

    /** By how much a report's time may differ from ours: an old one that is sent again is refused. */
    @WithDefault("5m")
    Duration age();
}
